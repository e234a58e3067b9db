package org.secondlook.media;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Shows in {@code /actuator/health} whether this node can prepare recordings, with which ffmpeg, and how that is held back. */
@Component("mediaToolsHealthIndicator")
class MediaToolsHealth implements HealthIndicator {

    private final MediaTools tools;
    private final ToolRunner runner;

    MediaToolsHealth(MediaTools tools, ToolRunner runner) {
        this.tools = tools;
        this.runner = runner;
    }

    @Override
    public Health health() {
        if (tools.isSearching()) {
            return Health.unknown().withDetail("ffmpeg", "looking for it").build();
        }
        return tools.known()
                .map(found -> Health.up()
                        .withDetail("ffmpeg", found.version())
                        .withDetail("source", found.source())
                        .withDetail("encoder", found.encoder())
                        .withDetail("sandbox", runner.leash().hasSandbox() ? "bwrap" : "none")
                        .withDetail("limits", runner.leash().hasLimits() ? "prlimit" : "time only")
                        .build())
                .orElseGet(() -> Health.down()
                        .withDetail("ffmpeg", "none works: set secondlook.media.ffmpeg and secondlook.media.ffprobe")
                        .build());
    }
}
