package org.secondlook.campus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what a school must still know after a restart; always whole, old or new. */
final class KeptFile<T> {

    private static final Logger LOG = LoggerFactory.getLogger(KeptFile.class);

    private final JsonMapper json = JsonMapper.builder().build();
    private final Path file;
    private final TypeReference<T> type;

    KeptFile(Path file, TypeReference<T> type) {
        this.file = file;
        this.type = type;
    }

    /** What was kept; nothing when there is no file yet, or none that can be read. */
    Optional<T> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(json.readValue(Files.readAllBytes(file), type));
        } catch (IOException | JacksonException e) {
            LOG.warn("campus file not read file={}", file.getFileName());
            return Optional.empty();
        }
    }

    void write(T content) {
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = Files.createTempFile(folder, "kept", ".tmp");
            Files.write(fresh, json.writeValueAsBytes(content));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
