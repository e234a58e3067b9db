package org.secondlook.media;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** A directory for the files of one piece of work, which go with it. */
public final class WorkDirectory implements AutoCloseable {

    private final Path path;

    WorkDirectory(Path path) {
        this.path = path;
    }

    /** A file that the work may make. */
    public Path file(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(path);
    }
}
