package org.secondlook.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A program of Debian's that tests need, installed where it is missing. */
record DebianPackage(String name) {

    /** Asks apt-get, one test run at a time, unless it is there by then. */
    void installUnless(BooleanSupplier there) {
        Path lock = Path.of(System.getProperty("java.io.tmpdir"), "second-look-" + name + ".lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            if (held.isValid() && !there.getAsBoolean()) {
                System.err.println("tests: installing the package " + name + " with apt-get");
                aptGet("update");
                aptGet("install", "-y", "--no-install-recommends", name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void aptGet(String... arguments) throws IOException {
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
                        "no " + name + " here, and apt-get could not install it:\n" + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
