package org.secondlook.testing;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.secondlook.people.TestViewer;
import org.springframework.core.env.Environment;

/** The tool beside a test, at an address of its own where browsers find it; it may die and come back. */
public final class ServedTool implements AutoCloseable {

    private final int port = FreePort.find();
    private final Environment test;
    private final Path dataDir;
    private final String[] settings;
    private ToolProcess process;

    private ServedTool(Environment test, Path dataDir, Stream<String> settings) throws IOException {
        this.test = test;
        this.dataDir = dataDir;
        Stream<String> own = Stream.of(
                "--server.port=" + port,
                "--secondlook.base-url=http://localhost:" + port,
                "--spring.flyway.enabled=false");
        this.settings = Stream.concat(own, settings).toArray(String[]::new);
        this.process = started();
    }

    /**
     * Starts one that does no jobs, and makes what it consists of when it is wanted: it is there in half the time.
     *
     * @param settings of the form {@code --name=value}
     */
    public static ServedTool idle(Environment test, Path dataDir, String... settings) throws IOException {
        Stream<String> idle = Stream.of("--secondlook.jobs.enabled=false", "--spring.main.lazy-initialization=true");
        return new ServedTool(test, dataDir, Stream.concat(idle, Stream.of(settings)));
    }

    /** Starts one that does jobs as they come. */
    public static ServedTool atWork(Environment test, Path dataDir) throws IOException {
        return new ServedTool(test, dataDir, Stream.of());
    }

    public int port() {
        return port;
    }

    /** The list of a teacher's lessons, where one uploads. */
    public String lessonsOf(TestViewer teacher) {
        return "http://localhost:%d/recordings?launch=%s".formatted(port, teacher.selector());
    }

    /** The browser of somebody who has come from their course; to be closed. */
    public BrowserContext browserOf(TestViewer viewer) {
        return TestBrowser.of(viewer, port);
    }

    /** The programs that it has started. */
    public List<ProcessHandle> children() {
        return process.children();
    }

    /** Ends it as a power cut would. */
    public void kill() {
        process.kill();
    }

    public void comeBack() throws IOException {
        process = started();
    }

    @Override
    public void close() {
        process.close();
    }

    private ToolProcess started() throws IOException {
        ToolProcess starting = ToolProcess.beside(test, dataDir, settings);
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(50))
                .until(this::listens);
        return starting;
    }

    private boolean listens() {
        try (var connection = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return connection.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
