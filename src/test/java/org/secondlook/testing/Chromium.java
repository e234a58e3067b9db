package org.secondlook.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sees to the browser of the tests: the one that {@code CHROMIUM_PATH} names, else the one on the path, else Debian's
 * package, installed once. A machine on which none of this works fails the tests; none is skipped.
 */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private Chromium() {}

    static Path executable() {
        String named = System.getenv("CHROMIUM_PATH");
        if (named != null) {
            return Path.of(named);
        }
        return onPath().or(Chromium::installed)
                .orElseThrow(() -> new IllegalStateException(
                        "no Chromium here: install the package chromium, or name one in CHROMIUM_PATH"));
    }

    /** Root runs Chromium without its own sandbox, because it refuses to start otherwise. */
    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static Optional<Path> onPath() {
        return NAMES.stream()
                .flatMap(name -> folders().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> folders() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getenv("PATH"))
                .map(Path::of);
    }

    /** Asks apt-get, one test run at a time. */
    private static Optional<Path> installed() {
        Path lock = Path.of(System.getProperty("java.io.tmpdir"), "second-look-chromium.lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            if (held.isValid() && onPath().isEmpty()) {
                System.err.println("tests: installing the package chromium with apt-get");
                aptGet("update");
                aptGet("install", "-y", "--no-install-recommends", "chromium");
            }
            return onPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void aptGet(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(isRoot() ? List.of() : List.of("sudo", "-n"));
        command.addAll(List.of("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"));
        command.addAll(List.of(arguments));
        Path log = Files.createTempFile("apt-get", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(
                        "no Chromium here, and apt-get could not install it:\n" + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
