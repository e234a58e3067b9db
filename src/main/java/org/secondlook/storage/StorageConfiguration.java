package org.secondlook.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.foundation.StoreOrigins;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the stores that the settings name. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    @Bean
    Stores stores(StorageProperties settings, SecondLookProperties house, GrowthStore growths, Clock clock)
            throws IOException {
        return new Stores(
                settings.kind(),
                settings.isMoving(),
                settings.uses(StorageKind.LOCAL) ? local(settings, house) : null,
                settings.uses(StorageKind.S3)
                        ? new S3Node(settings.s3(), house.dataDir().resolve("spool"), growths, clock).makeBucket()
                        : null);
    }

    @Bean
    BlobStore blobStore(Stores stores, Checksums checksums) {
        return new KeptBlobs(stores.inUse(), checksums);
    }

    @Bean
    StoreOrigins storeOrigins(Stores stores) {
        S3Node s3 = stores.s3();
        return s3 == null ? StoreOrigins.NONE : s3.delivery().origins();
    }

    private static LocalBlobStore local(StorageProperties settings, SecondLookProperties house) throws IOException {
        Path directory = settings.directory();
        return new LocalBlobStore(
                directory == null ? house.dataDir().resolve("blobs") : directory,
                settings.reserve().toBytes());
    }
}
