package org.secondlook.campus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.secondlook.campus.Gradebook.Grade;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a school's grades over restarts, as the tool keeps that it has sent them; always whole, old or new. */
final class GradeFile {

    private static final Logger LOG = LoggerFactory.getLogger(GradeFile.class);
    private static final TypeReference<LinkedHashMap<String, LinkedHashMap<String, Grade>>> GRADES =
            new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.builder().build();
    private final Path file;

    GradeFile(Path file) {
        this.file = file;
    }

    /** The grades by column and person; none when there is no file yet, or none that can be read. */
    Map<String, Map<String, Grade>> read() {
        if (!Files.exists(file)) {
            return new LinkedHashMap<>();
        }
        try {
            return new LinkedHashMap<>(json.readValue(Files.readAllBytes(file), GRADES));
        } catch (IOException | JacksonException e) {
            LOG.warn("campus grades not read file={}", file.getFileName());
            return new LinkedHashMap<>();
        }
    }

    void write(Map<String, Map<String, Grade>> grades) {
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = Files.createTempFile(folder, "grades", ".tmp");
            Files.write(fresh, json.writeValueAsBytes(grades));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
