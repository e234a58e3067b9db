package org.secondlook.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.secondlook.SecondLook;
import org.springframework.core.env.Environment;

/** The whole tool in a process of its own, beside a test on the same database and files, so that it can be killed. */
public final class ToolProcess implements AutoCloseable {

    private static final List<String> SHARED = List.of(
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "secondlook.media.tools-dir",
            "secondlook.lti.config-dir");

    private final Process process;

    private ToolProcess(Process process) {
        this.process = process;
    }

    /** Starts one; it does jobs as they come. */
    public static ToolProcess beside(Environment test, Path dataDir) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                SecondLook.class.getName(),
                "--server.port=0",
                "--secondlook.data-dir=" + dataDir));
        for (String setting : SHARED) {
            command.add("--" + setting + "=" + test.getProperty(setting, ""));
        }
        File log = Path.of("target", "tool-process.log").toFile();
        return new ToolProcess(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start());
    }

    /** The programs that it has started. */
    public List<ProcessHandle> children() {
        return process.descendants().filter(ProcessHandle::isAlive).toList();
    }

    /** Ends it as a power cut would: no hook runs. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Asks it to stop, as an operator does, and waits until it has. */
    public void stop() {
        process.destroy();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
