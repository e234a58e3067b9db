package org.secondlook.guards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.testing.FreePort;

/** The jar that is installed: it starts with nothing around it, and the practice campus is not in it. */
class PlainJarIT {

    private static final Path JAR =
            Path.of(System.getProperty("secondlook.test.jar")).toAbsolutePath();

    @Test
    void theCampusDoesNotTravel() throws IOException {
        try (var jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().map(ZipEntry::getName))
                    .contains("BOOT-INF/classes/org/secondlook/SecondLook.class")
                    .noneMatch(name -> name.contains("campus"))
                    .noneMatch(name -> name.contains("demo"));
        }
    }

    @Test
    void itStartsAndTheCampusIsAsClosedAsAnyOtherAddress(@TempDir Path emptyFolder)
            throws IOException, InterruptedException {
        int port = FreePort.find();
        Process tool = start(emptyFolder, port);
        try {
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(200))
                    .failFast("the tool stopped, see target/plain-jar.log", () -> !tool.isAlive())
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .until(() -> status(port, "/actuator/health") == 200);

            assertThat(status(port, "/campus")).isEqualTo(401);
            assertThat(status(port, "/campus/courses")).isEqualTo(401);
            assertThat(status(port, "/home")).isEqualTo(401);
        } finally {
            tool.destroy();
            tool.waitFor();
        }
    }

    private static Process start(Path folder, int port) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        JAR.toString(),
                        "--spring.profiles.active=demo",
                        "--server.port=" + port,
                        "--secondlook.base-url=http://localhost:" + port)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(JAR.resolveSibling("plain-jar.log").toFile())
                .start();
    }

    private static int status(int port, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:%d%s".formatted(port, path));
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
