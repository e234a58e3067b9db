package org.secondlook.media;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.SecondLookProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Gives each piece of work a directory of its own for what is not finished yet. A process holds a lock as long as it
 * lives, so that the next to start can tell what a killed one has left behind, and removes it.
 */
@Component
public class WorkDirectories {

    private static final Logger log = LoggerFactory.getLogger(WorkDirectories.class);
    private static final String LOCK = ".lock";

    private final Path root;
    private final String name = UUID.randomUUID().toString();
    private @Nullable Path own;
    private @Nullable FileLock life;

    WorkDirectories(SecondLookProperties properties) {
        this.root = properties.dataDir().resolve("work").toAbsolutePath();
    }

    /** Opens an empty directory that goes when it is closed. */
    public WorkDirectory open() throws IOException {
        return new WorkDirectory(
                Files.createDirectory(own().resolve(UUID.randomUUID().toString())));
    }

    @EventListener(ApplicationReadyEvent.class)
    void sweep() throws IOException {
        for (Path lock : locksOfOthers()) {
            sweep(lock);
        }
    }

    private static void sweep(Path lock) {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            if (channel.tryLock() != null) {
                removeLeftovers(lock);
            }
        } catch (OverlappingFileLockException ours) {
            log.debug("work directory in use: {}", lock);
        } catch (NoSuchFileException gone) {
            log.debug("its process has removed it meanwhile: {}", lock);
        } catch (IOException e) {
            log.warn("leftovers of a process stay: {}", lock, e);
        }
    }

    @PreDestroy
    synchronized void close() throws IOException {
        if (life != null && own != null) {
            life.acquiredBy().close();
            removeLeftovers(lock());
        }
    }

    private synchronized Path own() throws IOException {
        if (own == null) {
            Files.createDirectories(root);
            life = FileChannel.open(lock(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)
                    .lock();
            own = Files.createDirectory(root.resolve(name));
        }
        return own;
    }

    private Path lock() {
        return root.resolve(name + LOCK);
    }

    private static void removeLeftovers(Path lock) throws IOException {
        String path = lock.toString();
        FileSystemUtils.deleteRecursively(Path.of(path.substring(0, path.length() - LOCK.length())));
        Files.deleteIfExists(lock);
    }

    /** The locks of others: to open our own and close it again would be to lose it (POSIX, fcntl). */
    private List<Path> locksOfOthers() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(root)) {
            return files.filter(file -> file.toString().endsWith(LOCK))
                    .filter(file -> !file.equals(lock()))
                    .toList();
        }
    }
}
