package org.secondlook.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/**
 * Unpacks the ffmpeg that travels in the jar, so that the first run needs nothing but a JDK.
 *
 * <p>That build is linked with four libraries of a desktop (sound and screen capture) that a bare Linux lacks. They are
 * never called here: links of those names to a library that is there satisfy the linker.
 */
final class BundledTools {

    private static final List<String> DESKTOP =
            List.of("libasound.so.2", "libpulse.so.0", "libxcb.so.1", "libxcb-shm.so.0");

    private static final String STAND_IN = "libdrm.so.2";

    private final Path directory;

    BundledTools(Path directory) {
        this.directory = directory.toAbsolutePath();
    }

    /** The folder that holds the programs, unpacked now unless an earlier start has done it. */
    Path unpack() throws IOException {
        Resource[] files = files();
        if (files.length == 0) {
            throw new IOException("the jar holds no ffmpeg for " + platform());
        }
        Path target = directory.resolve("ffmpeg-" + fingerprint(files));
        if (!Files.isDirectory(target)) {
            unpack(files, target);
        }
        return target;
    }

    /** Only what was unpacked, and the stand-ins, is linked: no library of the system of the same name. */
    static Map<String, String> environment(Path folder) {
        return Map.of("LD_LIBRARY_PATH", folder + ":" + folder.resolve("stand-ins"));
    }

    private void unpack(Resource[] files, Path target) throws IOException {
        Path fresh = directory.resolve(".fresh-" + UUID.randomUUID());
        Files.createDirectories(fresh);
        try {
            for (Resource file : files) {
                copy(file, fresh.resolve(name(file)));
            }
            addStandIns(fresh);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(target)) {
                throw e;
            }
        } finally {
            FileSystemUtils.deleteRecursively(fresh);
        }
    }

    private static void copy(Resource file, Path target) throws IOException {
        try (InputStream bytes = file.getInputStream()) {
            Files.copy(bytes, target);
        }
        if (!target.toFile().setExecutable(true)) {
            throw new IOException("cannot be made executable: " + target);
        }
    }

    private static void addStandIns(Path folder) throws IOException {
        if (Files.exists(folder.resolve(STAND_IN))) {
            Path standIns = Files.createDirectory(folder.resolve("stand-ins"));
            for (String library : DESKTOP) {
                Files.createSymbolicLink(standIns.resolve(library), Path.of("..", STAND_IN));
            }
        }
    }

    private static Resource[] files() throws IOException {
        Resource[] all = new PathMatchingResourcePatternResolver(BundledTools.class.getClassLoader())
                .getResources("classpath*:org/bytedeco/ffmpeg/" + platform() + "/*");
        return Arrays.stream(all).filter(file -> !name(file).contains("jni")).toArray(Resource[]::new);
    }

    private static String fingerprint(Resource[] files) throws IOException {
        int hash = 1;
        for (Resource file : files) {
            hash = 31 * hash + Objects.hash(name(file), file.contentLength());
        }
        return Integer.toHexString(hash);
    }

    private static String name(Resource file) {
        return Objects.requireNonNullElse(file.getFilename(), "");
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x86_64";
        if (system.contains("mac")) {
            return "macosx-" + processor;
        }
        return (system.contains("windows") ? "windows-" : "linux-") + processor;
    }
}
