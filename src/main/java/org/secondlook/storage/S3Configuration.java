package org.secondlook.storage;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.foundation.StorageUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Opens the S3 store. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "secondlook.storage.kind", havingValue = "s3")
class S3Configuration {

    private static final Logger log = LoggerFactory.getLogger(S3Configuration.class);

    /** What a request may take longer than its limit until nothing of it is on its way any more. */
    private static final Duration SLACK = Duration.ofSeconds(10);

    @Bean
    S3Client s3Client(StorageProperties storage) {
        return S3Connection.client(storage.s3());
    }

    @Bean
    S3Presigner s3Presigner(StorageProperties storage) {
        return S3Connection.presigner(storage.s3());
    }

    @Bean
    S3Bucket s3Bucket(S3Client client, StorageProperties storage) throws IOException {
        var bucket = new S3Bucket(client, storage.s3().requiredBucket());
        try {
            bucket.make();
        } catch (StorageUnavailableException away) {
            log.warn("the S3 store does not answer; until it does, nothing can be uploaded or watched", away);
        }
        return bucket;
    }

    @Bean
    GrowthLeases growthLeases(GrowthStore growths, StorageProperties storage, Clock clock) {
        return new GrowthLeases(growths, storage.s3().timeout().plus(SLACK), clock);
    }

    @Bean
    BlobStore s3BlobStore(
            S3Bucket bucket,
            GrowthStore growths,
            GrowthLeases leases,
            S3Presigner presigner,
            StorageProperties storage,
            SecondLookProperties house) {
        long partSize = storage.s3().partSize().toBytes();
        var spools = new Spools(house.dataDir().resolve("spool"), partSize);
        return new S3BlobStore(
                bucket,
                new S3Growths(bucket, growths, leases, spools),
                new FileUpload(bucket, partSize),
                new S3Delivery(bucket, presigner, storage.s3()));
    }
}
