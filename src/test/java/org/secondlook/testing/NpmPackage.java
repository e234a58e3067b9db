package org.secondlook.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A library for browsers that tests need and the product does not: npm brings it once, into the build's directory. */
public record NpmPackage(String name, String version) {

    private static final Path HOME = Path.of("target", "test-tools", "npm");

    /** Where a file of it is. */
    public Path file(String path) {
        Path home = HOME.resolve(name + "-" + version);
        Path file = home.resolve("node_modules").resolve(name).resolve(path);
        if (!Files.isReadable(file)) {
            install(home, file);
        }
        return file;
    }

    private void install(Path home, Path file) {
        if (Programs.find("npm").isEmpty()) {
            new DebianPackage("npm").installUnless(() -> Programs.find("npm").isPresent());
        }
        try {
            Files.createDirectories(home);
            try (var channel = FileChannel.open(
                            home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = channel.lock()) {
                if (held.isValid() && !Files.isReadable(file)) {
                    npm(home);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void npm(Path home) throws IOException {
        var command = List.of(
                "npm", "install", "--prefix", ".", "--ignore-scripts", "--no-audit", "--no-fund", name + "@" + version);
        Process process = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("npm could not bring %s %s:%n%s".formatted(name, version, told));
        }
    }
}
