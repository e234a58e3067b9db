package org.secondlook.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.secondlook.SecondLook;
import org.springframework.core.env.Environment;

/** The whole tool in a process of its own, beside a test on the same database and files, so that it can be killed. */
public final class ToolProcess implements AutoCloseable {

    /** How much of it such a process may take, in bytes. */
    public static final long MEMORY = 256L << 20;

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

    /** Starts one; it does jobs as they come, unless told otherwise by settings of the form {@code --name=value}. */
    public static ToolProcess beside(Environment test, Path dataDir, String... settings) throws IOException {
        var all = new ArrayList<String>();
        for (String setting : SHARED) {
            all.add("--" + setting + "=" + test.getProperty(setting, ""));
        }
        all.addAll(List.of(settings));
        return alone(dataDir, all);
    }

    /** Starts one that shares nothing with a test, as a newcomer does; what it keeps is in the directory. */
    public static ToolProcess alone(Path dataDir, List<String> settings) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + MEMORY,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dserver.port=0",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                SecondLook.class.getName(),
                "--secondlook.data-dir=" + dataDir));
        command.addAll(settings);
        File log = Path.of("target", "tool-process.log").toFile();
        return new ToolProcess(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start());
    }

    /** How long processors have worked for it, which neighbours hardly lengthen. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** The programs that it has started. */
    public List<ProcessHandle> children() {
        return process.descendants().filter(ProcessHandle::isAlive).toList();
    }

    /** Ends it as a power cut would: no hook runs. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Waits until it has ended by itself; what it has told the shell. */
    public int exitCode() {
        return process.onExit().join().exitValue();
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
