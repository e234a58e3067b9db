package org.secondlook.storage;

import jakarta.validation.Valid;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.SettingException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where blobs are kept.
 *
 * @param kind {@code local} or {@code s3}
 * @param movingFrom the other one, while blobs move from there
 * @param directory of the local store, shared by all nodes; {@code blobs} in the data directory unless told otherwise
 * @param reserve what is left free on its disk, so that the database beside it can go on writing
 * @param s3 the store that speaks S3
 */
@Validated
@ConfigurationProperties("secondlook.storage")
record StorageProperties(
        @DefaultValue("local") StorageKind kind,
        @Nullable StorageKind movingFrom,
        @Nullable Path directory,
        @DefaultValue("256MB") DataSize reserve,
        @DefaultValue @Valid S3Properties s3) {

    StorageProperties {
        if (movingFrom == kind) {
            throw new SettingException(
                    "secondlook.storage.moving-from is wrong; expected the other store than kind names");
        }
    }

    boolean isMoving() {
        return movingFrom != null;
    }

    boolean uses(StorageKind one) {
        return kind == one || movingFrom == one;
    }
}
