package org.secondlook.recording;

import java.time.Duration;
import java.util.List;
import org.secondlook.foundation.SettingException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long lessons are kept.
 *
 * @param lesson from the beginning of its upload, and for as long again when its owner extends it
 * @param notice for how long its owner is told before a lesson is erased; never shorter, whatever the other settings become
 * @param original how long the file is kept as it was uploaded, after all versions to watch have been made of it
 */
@ConfigurationProperties("secondlook.retention")
record RetentionProperties(
        @DefaultValue("365d") Duration lesson,
        @DefaultValue("30d") Duration notice,
        @DefaultValue("14d") Duration original) {

    RetentionProperties {
        if (List.of(lesson, notice, original).stream().anyMatch(length -> length.toHours() < 1)
                || lesson.compareTo(notice) <= 0) {
            throw new SettingException(
                    "secondlook.retention is wrong; expected an hour or more for each, and lesson longer than notice");
        }
    }
}
