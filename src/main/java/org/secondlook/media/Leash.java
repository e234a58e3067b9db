package org.secondlook.media;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds a tool back with what this machine offers: it dies with the thread that waits for it ({@code setpriv}, so that
 * {@code kill -9} of the tool leaves no orphan), its processor time is counted ({@code prlimit}), and it steps back for
 * others ({@code nice}, {@code ionice}). What is missing is left out, and said once.
 */
final class Leash {

    private static final Logger log = LoggerFactory.getLogger(Leash.class);

    private final boolean setpriv = works("setpriv", "--pdeathsig", "KILL", "true");
    private final boolean prlimit = works("prlimit", "--cpu=5", "--core=0", "true");
    private final boolean nice = works("nice", "-n", "1", "true");
    private final boolean ionice = works("ionice", "-c", "2", "-n", "7", "true");

    Leash() {
        if (!(setpriv && prlimit && nice && ionice)) {
            log.info(
                    "media tools run with less restraint: setpriv={} prlimit={} nice={} ionice={}",
                    setpriv,
                    prlimit,
                    nice,
                    ionice);
        }
    }

    /** What stands before the tool's own command; each word replaces itself by the next, so it stays one process. */
    List<String> before(ToolLimits limits) {
        var words = new ArrayList<String>();
        if (setpriv) {
            words.addAll(List.of("setpriv", "--pdeathsig", "KILL"));
        }
        if (prlimit) {
            words.addAll(List.of("prlimit", "--cpu=" + limits.cpu().toSeconds(), "--core=0"));
        }
        if (nice) {
            words.addAll(List.of("nice", "-n", Integer.toString(limits.niceness())));
        }
        if (ionice) {
            words.addAll(List.of("ionice", "-c", "2", "-n", "7"));
        }
        return words;
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
