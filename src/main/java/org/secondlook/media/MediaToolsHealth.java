package org.secondlook.media;

import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Shows in {@code /actuator/health} whether this node can prepare recordings, and with which ffmpeg. */
@Component("mediaToolsHealthIndicator")
class MediaToolsHealth implements HealthIndicator {

    private final MediaTools tools;

    MediaToolsHealth(MediaTools tools) {
        this.tools = tools;
    }

    @Override
    public Health health() {
        if (tools.isSearching()) {
            return Health.unknown().withDetail("ffmpeg", "looking for it").build();
        }
        try {
            return found(tools.find());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.unknown().build();
        }
    }

    private static Health found(Optional<Toolbox> found) {
        return found.map(tools -> Health.up()
                        .withDetail("ffmpeg", tools.version())
                        .withDetail("source", tools.source())
                        .withDetail("encoder", tools.encoder())
                        .build())
                .orElseGet(() -> Health.down()
                        .withDetail("ffmpeg", "none works: set secondlook.media.ffmpeg and secondlook.media.ffprobe")
                        .build());
    }
}
