package org.secondlook.storage;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.SettingException;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * A store that speaks S3.
 *
 * @param bucket for this tool alone; made at the start if it is not there and may be made
 * @param endpoint where the store answers; Amazon's own unless told otherwise
 * @param publicEndpoint where browsers reach it, if that is elsewhere
 * @param region as the store calls it
 * @param pathStyle whether the bucket stands in the path of addresses instead of the host's name: MinIO and the like
 * @param accessKey with the secret key; else those of the environment, of a profile or of the machine are taken
 * @param secretKey goes with the access key
 * @param partSize of what grows, in one request; 5 MB at least
 * @param timeout after which a request has failed
 * @param delivery how recordings reach browsers: {@code through} the tool, or by {@code redirect} to the store
 * @param addressLife how long an address of the store is good for that a browser is sent to
 * @param directUpload whether browsers send the parts of uploads to the store themselves; its bucket must let them (CORS)
 * @param partLife how long a browser may take to begin sending one part
 */
record S3Properties(
        @Nullable String bucket,
        @Nullable URI endpoint,
        @Nullable URI publicEndpoint,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("false") boolean pathStyle,
        @Nullable String accessKey,
        @Nullable String secretKey,
        @DefaultValue("8MB") DataSize partSize,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("through") Way delivery,
        @DefaultValue("5s") Duration addressLife,
        @DefaultValue("false") boolean directUpload,
        @DefaultValue("15m") Duration partLife) {

    private static final DataSize SMALLEST_PART = DataSize.ofMegabytes(5);
    private static final Duration LONGEST_LIFE = Duration.ofHours(1);

    S3Properties {
        if (partSize.compareTo(SMALLEST_PART) < 0) {
            throw new SettingException("secondlook.storage.s3.part-size is wrong; expected 5MB or more");
        }
        if (addressLife.toSeconds() < 1 || addressLife.compareTo(LONGEST_LIFE) > 0) {
            throw new SettingException("secondlook.storage.s3.address-life is wrong; expected 1s to 1h");
        }
        if ((accessKey == null) != (secretKey == null)) {
            throw new SettingException("secondlook.storage.s3.access-key and .secret-key go together");
        }
    }

    String requiredBucket() {
        if (bucket == null || bucket.isBlank()) {
            throw new SettingException("secondlook.storage.s3.bucket is missing");
        }
        return bucket;
    }

    /** How bytes reach browsers. */
    enum Way {
        THROUGH,
        REDIRECT
    }
}
