package org.secondlook.recording;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What one person may store, and for how long an upload may rest.
 *
 * @param maxSize of one file
 * @param quota of one person's originals together
 * @param schoolQuota of the originals of all who come by one deployment
 * @param maxUnfinished how many unfinished uploads one person may have
 * @param uploadExpiry how long an unfinished upload is kept after its last bytes came
 */
@Validated
@ConfigurationProperties("secondlook.recording")
record RecordingProperties(
        @DefaultValue("8GB") DataSize maxSize,
        @DefaultValue("100GB") DataSize quota,
        @DefaultValue("10TB") DataSize schoolQuota,
        @DefaultValue("20") @Min(1) int maxUnfinished,
        @DefaultValue("7d") Duration uploadExpiry) {

    RecordingProperties {
        if (maxSize.toBytes() < 1 || quota.compareTo(maxSize) < 0) {
            throw new IllegalArgumentException("quota " + quota + " has no room for a file of max-size " + maxSize);
        }
        if (schoolQuota.compareTo(quota) < 0) {
            throw new IllegalArgumentException("school-quota " + schoolQuota + " is less than one person's " + quota);
        }
        if (uploadExpiry.compareTo(Duration.ZERO) <= 0) {
            throw new IllegalArgumentException("upload-expiry leaves no time: " + uploadExpiry);
        }
    }
}
