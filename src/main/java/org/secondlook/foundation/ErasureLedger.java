package org.secondlook.foundation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Remembers beside the database what was erased, so that a backup of the database cannot bring it back: one small blob for each, whose key
 * says its kind and its id, and nothing else. They lie below {@code erased} and are never deleted.
 */
@Component
public class ErasureLedger {

    private static final String ALL = "erased/";

    private final BlobStore blobs;
    private final Path room;
    private final Clock clock;

    ErasureLedger(BlobStore blobs, SecondLookProperties house, Clock clock) {
        this.blobs = blobs;
        this.room = house.dataDir().resolve("spool");
        this.clock = clock;
    }

    /** Notes that something is erased, once that is certain; durable afterwards. Once more does no harm. */
    public void note(String kind, UUID id) throws IOException {
        Path entry = Files.createTempFile(Files.createDirectories(room), "erased", "");
        try {
            Files.write(entry, clock.instant().toString().getBytes(StandardCharsets.UTF_8));
            blobs.adopt(new BlobKey(ALL + kind + "/" + id), entry);
        } finally {
            Files.deleteIfExists(entry);
        }
    }

    /** All that was ever erased of a kind. */
    List<UUID> noted(String kind) throws IOException {
        String prefix = ALL + kind;
        return blobs.below(new BlobKey(prefix), Instant.MAX).stream()
                .map(key -> UUID.fromString(key.value().substring(prefix.length() + 1)))
                .toList();
    }
}
