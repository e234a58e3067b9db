package org.secondlook.playback;

import java.time.Duration;
import org.secondlook.foundation.SettingException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long rights to play are good for.
 *
 * @param life of a right; players get another one without anybody noticing
 */
@ConfigurationProperties("secondlook.playback")
record PlaybackProperties(@DefaultValue("15m") Duration life) {

    private static final Duration LONGEST = Duration.ofHours(1);

    PlaybackProperties {
        if (life.toSeconds() < 1 || life.compareTo(LONGEST) > 0) {
            throw new SettingException("secondlook.playback.life is wrong; expected 1s to 1h");
        }
    }
}
