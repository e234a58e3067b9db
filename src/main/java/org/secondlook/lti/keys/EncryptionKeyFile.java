package org.secondlook.lti.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an encryption key where no operator has set one: in a file that only its owner reads, made once, by whichever node
 * of the data directory starts first.
 */
final class EncryptionKeyFile {

    private static final Logger LOG = LoggerFactory.getLogger(EncryptionKeyFile.class);

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path file;

    EncryptionKeyFile(Path directory) {
        this.file = directory.toAbsolutePath().normalize().resolve("key-encryption.key");
    }

    String name() {
        return file.toString();
    }

    Optional<String> read() {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is in the file, in Base64; if there is none, as many random bytes as asked for. */
    String readOrMake(int bytes) {
        try {
            Files.createDirectories(file.resolveSibling("."));
            try (FileChannel channel = open();
                    var whileNobodyElseMakesIt = channel.lock()) {
                if (whileNobodyElseMakesIt.isValid() && channel.size() == 0) {
                    make(channel, bytes);
                }
                channel.position(0);
                return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileChannel open() throws IOException {
        var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean hasOwners = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return hasOwners ? FileChannel.open(file, options, OWNER_ONLY) : FileChannel.open(file, options);
    }

    private void make(FileChannel channel, int bytes) throws IOException {
        byte[] fresh = new byte[bytes];
        new SecureRandom().nextBytes(fresh);
        channel.write(ByteBuffer.wrap(Base64.getEncoder().encode(fresh)));
        channel.force(true);
        LOG.info("private keys are sealed with a new key, because none is set, in {}", file);
    }
}
