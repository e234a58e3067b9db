package org.secondlook.media;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds a tool back with what this machine offers: it dies with the thread that waits for it ({@code setpriv}, so that
 * {@code kill -9} of the tool leaves no orphan), its processor time, memory, files and processes are counted
 * ({@code prlimit}), it steps back for others ({@code nice}, {@code ionice}), and it sees nothing but its errand
 * ({@link Sandbox}). What is missing is left out, and said once.
 */
final class Leash {

    private static final Logger log = LoggerFactory.getLogger(Leash.class);

    /** Of address space: a frame of 4K has 12 MB, and a decoder of many threads holds dozens of them. */
    private static final long MEMORY = 8L << 30;

    private static final int PROCESSES = 4096;

    private final boolean setpriv = works("setpriv", "--pdeathsig", "KILL", "true");
    private final boolean prlimit = works("prlimit", "--cpu=5", "--core=0", "true");
    private final boolean nice = works("nice", "-n", "1", "true");
    private final boolean ionice = works("ionice", "-c", "2", "-n", "7", "true");

    private final boolean bwrap = works(trial());

    Leash() {
        if (bwrap) {
            log.info("media tools run in a sandbox: bwrap");
        } else {
            log.warn("media tools run without a sandbox, for bwrap is not there or may not build one here;"
                    + " their limits and the choice of formats hold all the same");
        }
        if (!(setpriv && prlimit && nice && ionice)) {
            log.info(
                    "media tools run with less restraint: setpriv={} prlimit={} nice={} ionice={}",
                    setpriv,
                    prlimit,
                    nice,
                    ionice);
        }
    }

    /** Whether tools are shut in. */
    boolean hasSandbox() {
        return bwrap;
    }

    /** Whether what tools take of the machine is counted. */
    boolean hasLimits() {
        return prlimit;
    }

    /** The whole command; each word before the tool replaces itself by the next, so it stays one process. */
    List<String> command(Tool tool, Errand errand, ToolLimits limits) throws IOException {
        List<String> words = before(limits, errand.bytes());
        if (bwrap) {
            words.addAll(Sandbox.around(tool, errand));
            if (prlimit) {
                words.addAll(List.of("prlimit", "--nproc=" + PROCESSES));
            }
        }
        words.add(tool.program().toString());
        words.addAll(errand.arguments());
        return words;
    }

    private List<String> before(ToolLimits limits, long bytes) {
        var words = new ArrayList<String>();
        if (setpriv) {
            words.addAll(List.of("setpriv", "--pdeathsig", "KILL"));
        }
        if (prlimit) {
            words.addAll(List.of("prlimit", "--cpu=" + limits.cpu().toSeconds(), "--core=0"));
            words.addAll(List.of("--as=" + MEMORY, "--fsize=" + bytes));
        }
        if (nice) {
            words.addAll(List.of("nice", "-n", Integer.toString(limits.niceness())));
        }
        if (ionice) {
            words.addAll(List.of("ionice", "-c", "2", "-n", "7"));
        }
        return words;
    }

    private static String[] trial() {
        List<String> words = Sandbox.empty();
        words.add("true");
        return words.toArray(String[]::new);
    }

    private static boolean works(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
