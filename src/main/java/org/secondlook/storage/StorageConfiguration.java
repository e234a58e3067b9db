package org.secondlook.storage;

import java.io.IOException;
import java.nio.file.Path;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.SecondLookProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the store that the settings name. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    @Bean
    @ConditionalOnProperty(name = "secondlook.storage.kind", havingValue = "local", matchIfMissing = true)
    BlobStore localBlobStore(SecondLookProperties house, StorageProperties storage) throws IOException {
        Path directory = storage.directory();
        return new LocalBlobStore(
                directory == null ? house.dataDir().resolve("blobs") : directory,
                storage.reserve().toBytes());
    }
}
