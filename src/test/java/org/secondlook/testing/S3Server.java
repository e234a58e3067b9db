package org.secondlook.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;

/** A real S3 server (S3Proxy) in a process of its own, which keeps its objects in a directory and checks signatures. */
public final class S3Server implements AutoCloseable {

    private static final Path JAR = Path.of("target", "test-tools", "s3proxy.jar");
    private static final String ACCESS_KEY = "second-look";
    private static final String SECRET_KEY = "not-a-secret-in-tests";

    private final int port = FreePort.find();
    private final Path directory;
    private Process process;

    private S3Server(Path directory) {
        this.directory = directory;
    }

    /** Starts one that keeps its objects below a directory. */
    public static S3Server start(Path directory) {
        var server = new S3Server(directory.toAbsolutePath());
        server.start();
        return server;
    }

    /** The one that serves all tests of this run that need no other; it ends with the run. */
    public static S3Server shared() {
        return Shared.SERVER;
    }

    /** Starts it again, on the same port and with the same objects. */
    public void start() {
        try {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx192m",
                            "-XX:TieredStopAtLevel=1",
                            "-jar",
                            JAR.toAbsolutePath().toString(),
                            "--properties",
                            configuration().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            Path.of("target", "s3-server.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(this::answers);
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The settings with which a tool keeps its blobs here, in a bucket. */
    public Map<String, Supplier<Object>> settings(String bucket) {
        return Map.of(
                "secondlook.storage.kind",
                () -> "s3",
                "secondlook.storage.s3.bucket",
                () -> bucket,
                "secondlook.storage.s3.endpoint",
                this::endpoint,
                "secondlook.storage.s3.path-style",
                () -> "true",
                "secondlook.storage.s3.access-key",
                this::accessKey,
                "secondlook.storage.s3.secret-key",
                this::secretKey);
    }

    public String accessKey() {
        return ACCESS_KEY;
    }

    public String secretKey() {
        return SECRET_KEY;
    }

    /** Ends it as a power cut would. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private Path configuration() throws IOException {
        Path objects = Files.createDirectories(directory.resolve("objects"));
        var properties = new Properties();
        properties.setProperty("s3proxy.endpoint", endpoint().toString());
        properties.setProperty("s3proxy.authorization", "aws-v2-or-v4");
        properties.setProperty("s3proxy.identity", ACCESS_KEY);
        properties.setProperty("s3proxy.credential", SECRET_KEY);
        properties.setProperty("s3proxy.cors-allow-all", "true");
        properties.setProperty("jclouds.provider", "filesystem-nio2");
        properties.setProperty("jclouds.filesystem.basedir", objects.toString());
        properties.setProperty("jclouds.identity", "local");
        properties.setProperty("jclouds.credential", "local");
        Path file = directory.resolve("s3proxy.properties");
        try (var out = Files.newOutputStream(file)) {
            properties.store(out, null);
        }
        return file;
    }

    private boolean answers() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static final class Shared {

        private static final S3Server SERVER = begin();

        private static S3Server begin() {
            try {
                Path folder = Files.createDirectories(Path.of("target", "s3-server"));
                return start(Files.createTempDirectory(folder, "run"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
