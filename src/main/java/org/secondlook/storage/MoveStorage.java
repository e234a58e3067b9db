package org.secondlook.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.secondlook.foundation.BlobKey;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.foundation.Times;
import org.secondlook.foundation.UnfinishedBlobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Moves one blob after another from the old store to the new one, while the tool runs. Nothing goes from the old one before
 * its very bytes have been read back from the new one, so that it may end at any moment and be begun again.
 */
@Component
class MoveStorage {

    private static final Logger log = LoggerFactory.getLogger(MoveStorage.class);

    private final Stores stores;
    private final ChecksumStore checksums;
    private final List<UnfinishedBlobs> unfinished;
    private final Path room;
    private final Clock clock;

    MoveStorage(
            Stores stores,
            ChecksumStore checksums,
            List<UnfinishedBlobs> unfinished,
            SecondLookProperties house,
            Clock clock) {
        this.stores = stores;
        this.checksums = checksums;
        this.unfinished = unfinished;
        this.room = house.dataDir().resolve("spool");
        this.clock = clock;
    }

    /** Moves all that is finished; how it went. */
    MoveReport run(ListedStore from) throws IOException {
        List<BlobKey> keys = from.keys();
        var report = new MoveReport(keys.size(), clock);
        for (BlobKey key : keys) {
            if (unfinished.stream().anyMatch(those -> those.contain(key))) {
                report.leave();
            } else {
                move(key, from, report);
            }
        }
        return report;
    }

    private void move(BlobKey key, ListedStore from, MoveReport report) throws IOException {
        try {
            from.finish(key);
            Checksum present = Checksum.of(from.read(key));
            if (!checksums.find(key).orElse(present).equals(present)) {
                log.error("damaged in the old store, stays there: blob={}", key);
                report.damaged();
                return;
            }
            if (!isProven(key, present)) {
                copy(key, from);
                requireProven(key, present);
            }
            checksums.keep(key, present, Times.now(clock));
            from.delete(key);
            report.moved(present.bytes());
        } catch (NoSuchFileException erasedMeanwhile) {
            report.gone();
        }
    }

    private void copy(BlobKey key, ListedStore from) throws IOException {
        Path copy = Files.createTempFile(Files.createDirectories(room), "move", "");
        try {
            stores.to().adopt(key, OwnCopy.of(from, key, copy));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private boolean isProven(BlobKey key, Checksum expected) throws IOException {
        Optional<Long> there = stores.to().length(key);
        return there.equals(Optional.of(expected.bytes()))
                && Checksum.of(stores.to().read(key)).equals(expected);
    }

    private void requireProven(BlobKey key, Checksum expected) throws IOException {
        if (!isProven(key, expected)) {
            throw new IOException("what was read back from the new store is not what was sent there: " + key);
        }
    }
}
