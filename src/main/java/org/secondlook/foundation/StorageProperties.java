package org.secondlook.foundation;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where blobs are kept.
 *
 * @param directory of the local store, shared by all nodes; {@code blobs} in the data directory unless told otherwise
 * @param reserve what is left free on its disk, so that the database beside it can go on writing
 */
@ConfigurationProperties("secondlook.storage")
record StorageProperties(
        @Nullable Path directory, @DefaultValue("256MB") DataSize reserve) {}
