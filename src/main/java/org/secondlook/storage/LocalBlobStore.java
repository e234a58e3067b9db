package org.secondlook.storage;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.secondlook.foundation.BlobDelivery;
import org.secondlook.foundation.BlobKey;
import org.secondlook.foundation.BlobLockedException;
import org.secondlook.foundation.GrowingBlob;

/**
 * Keeps blobs as files of a directory, which several nodes may share when its file system has locks. A key's segments
 * are directories and its last one is the file.
 */
final class LocalBlobStore implements ListedStore {

    private final Path directory;
    private final long reserve;
    private final AlignedBuffers buffers;
    private final Set<BlobKey> growing = ConcurrentHashMap.newKeySet();

    /** Opens a directory, with so many bytes of its disk left free for others. */
    LocalBlobStore(Path directory, long reserve) throws IOException {
        this.directory = Files.createDirectories(directory.toAbsolutePath());
        this.buffers = new AlignedBuffers(Files.getFileStore(this.directory).getBlockSize());
        this.reserve = reserve;
    }

    @Override
    public GrowingBlob grow(BlobKey key) throws IOException {
        if (!growing.add(key)) {
            throw new BlobLockedException(key);
        }
        boolean opened = false;
        try {
            GrowingFile file = GrowingFile.open(key, begun(key), buffers, () -> growing.remove(key));
            opened = true;
            return file;
        } finally {
            if (!opened) {
                growing.remove(key);
            }
        }
    }

    @Override
    public void finish(BlobKey key) throws IOException {
        present(key);
    }

    @Override
    public Optional<Long> length(BlobKey key) throws IOException {
        try {
            return Optional.of(Files.size(file(key)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void adopt(BlobKey key, Path file) throws IOException {
        Path target = prepared(key);
        sync(file);
        try {
            Files.move(file, target, ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException otherFileSystem) {
            Path copy = target.resolveSibling(target.getFileName() + "~");
            Files.copy(file, copy, REPLACE_EXISTING);
            sync(copy);
            Files.move(copy, target, ATOMIC_MOVE, REPLACE_EXISTING);
            Files.delete(file);
        }
        sync(parent(target));
    }

    @Override
    public Path file(BlobKey key, Path copy) throws IOException {
        return present(key);
    }

    @Override
    public InputStream read(BlobKey key) throws IOException {
        return Files.newInputStream(file(key));
    }

    @Override
    public BlobDelivery deliver(BlobKey key, String contentType) {
        return new BlobDelivery.InFile(file(key));
    }

    @Override
    public void delete(BlobKey key) throws IOException {
        Files.deleteIfExists(file(key));
    }

    @Override
    public void deleteBelow(BlobKey prefix) throws IOException {
        try (Stream<Path> tree = Files.walk(file(prefix))) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException nothingThere) {
            return;
        } catch (UncheckedIOException meanwhile) {
            if (!(meanwhile.getCause() instanceof NoSuchFileException)) {
                throw meanwhile.getCause();
            }
            deleteBelow(prefix); // somebody else deletes too: what they have left is ours
        }
    }

    @Override
    public List<BlobKey> below(BlobKey prefix, Instant before) throws IOException {
        try (Stream<Path> children = Files.list(file(prefix))) {
            return children.filter(child ->
                            Instant.ofEpochMilli(child.toFile().lastModified()).isBefore(before))
                    .map(child -> prefix + "/" + child.getFileName())
                    .filter(BlobKey::isOne)
                    .map(BlobKey::new)
                    .toList();
        } catch (NoSuchFileException nothingThere) {
            return List.of();
        }
    }

    @Override
    public List<BlobKey> keys() throws IOException {
        try (Stream<Path> tree = Files.walk(directory)) {
            return tree.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString().replace(File.separatorChar, '/'))
                    .filter(BlobKey::isOne)
                    .map(BlobKey::new)
                    .toList();
        }
    }

    @Override
    public long room() throws IOException {
        return Math.max(0, Files.getFileStore(directory).getUsableSpace() - reserve);
    }

    private Path file(BlobKey key) {
        return directory.resolve(key.value());
    }

    private Path present(BlobKey key) throws NoSuchFileException {
        Path file = file(key);
        if (Files.notExists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return file;
    }

    /** The key's file, which exists and whose name is durable before its first byte is. */
    private Path begun(BlobKey key) throws IOException {
        Path file = prepared(key);
        if (Files.notExists(file)) {
            create(file);
        }
        if (Files.size(file) == 0) {
            sync(parent(file));
        }
        return file;
    }

    private static void create(Path file) throws IOException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException anotherNodeWasFaster) {
            return; // the lock decides whose it is
        }
    }

    /** The key's file, which may not exist yet, in a directory whose name is durable. */
    private Path prepared(BlobKey key) throws IOException {
        Path file = file(key);
        if (!Files.isDirectory(parent(file))) {
            Files.createDirectories(parent(file));
            for (Path made = parent(file); made.startsWith(directory); made = parent(made)) {
                sync(made);
            }
        }
        return file;
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("has no directory: " + path);
        }
        return parent;
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
