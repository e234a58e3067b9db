import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** What ./mvnw downloads with where there is neither curl nor wget; run from its source. */
class Download {

    public static void main(String[] addressAndFile) throws IOException {
        try (InputStream bytes = URI.create(addressAndFile[0]).toURL().openStream()) {
            Files.copy(bytes, Path.of(addressAndFile[1]));
        }
    }
}
