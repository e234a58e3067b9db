package org.secondlook.lti.registration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.secondlook.lti.Platform;
import org.secondlook.lti.PlatformSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads the platforms that an administrator has put into files: one per platform, named for its key. */
@Component
class PlatformFiles implements PlatformSource {

    private static final Logger LOG = LoggerFactory.getLogger(PlatformFiles.class);
    private static final List<String> ENDINGS = List.of(".json", ".yaml", ".yml");

    private final Path directory;

    PlatformFiles(LtiProperties properties) {
        this.directory = properties.configDir().resolve("platforms");
    }

    @Override
    public List<Platform> platforms() {
        if (!Files.isDirectory(directory)) {
            LOG.warn("platforms read count=0 from={} reason=no-such-folder", directory.toAbsolutePath());
            return List.of();
        }
        List<Platform> platforms = read();
        LOG.info("platforms read count={} from={}", platforms.size(), directory.toAbsolutePath());
        return platforms;
    }

    private List<Platform> read() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(PlatformFiles::isPlatform)
                    .sorted()
                    .map(PlatformFile::read)
                    .toList();
        } catch (IOException e) {
            throw new RegistrationException(directory + " cannot be listed: " + e.getMessage());
        }
    }

    private static boolean isPlatform(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && ENDINGS.stream().anyMatch(name::endsWith);
    }
}
