package org.secondlook.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A room without doors for a tool ({@code bwrap}): no network, no other process, nothing of the disk but the libraries of
 * the system, the tool, the one file that it reads, and the one directory that it writes to. It dies with its parent.
 */
final class Sandbox {

    private static final List<String> WALLS =
            List.of("bwrap", "--unshare-all", "--die-with-parent", "--new-session", "--dev", "/dev", "--tmpfs", "/tmp");

    private static final List<String> LIBRARIES = List.of(
            "/usr",
            "/lib",
            "/lib64",
            "/bin",
            "/sbin",
            "/nix/store",
            "/etc/ld.so.cache",
            "/etc/ld.so.conf",
            "/etc/ld.so.conf.d",
            "/etc/alternatives");

    private Sandbox() {}

    /** What stands before a command to find out whether rooms can be built here: not in every container. */
    static List<String> empty() {
        return room();
    }

    static List<String> around(Tool tool, Errand errand) throws IOException {
        List<String> words = room();
        Path home = folder(tool.program().toAbsolutePath());
        show(words, "--ro-bind-try", home);
        show(words, "--ro-bind-try", home.resolveSibling("lib"));
        show(words, "--ro-bind-try", folder(tool.program().toRealPath()));
        if (errand.reads() != null) {
            show(words, "--ro-bind", errand.reads());
        }
        if (errand.writes() != null) {
            show(words, "--bind", errand.writes());
        }
        words.addAll(List.of("--chdir", "/"));
        return words;
    }

    private static List<String> room() {
        var words = new ArrayList<>(WALLS);
        LIBRARIES.forEach(library -> show(words, "--ro-bind-try", Path.of(library)));
        return words;
    }

    private static void show(List<String> words, String how, Path what) {
        String path = what.toAbsolutePath().toString();
        words.addAll(List.of(how, path, path));
    }

    private static Path folder(Path program) {
        Path folder = program.getParent();
        return folder == null ? program : folder;
    }
}
