package org.secondlook.guards;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing grows past what one reader holds in mind: a class has 300 lines of code at most, a method 30. */
@Tag("once")
class SizeTest {

    private static final int LINES_OF_A_CLASS = 300;
    private static final int LINES_OF_A_METHOD = 30;

    @Test
    void noClassAndNoMethodIsTooLong() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        List<String> tooLong = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var sources = files.getJavaFileObjectsFromPaths(Sources.below(Sources.MAIN, ".java"));
            JavacTask task = (JavacTask) compiler.getTask(null, files, null, null, null, sources);
            for (CompilationUnitTree unit : task.parse()) {
                new Ruler(unit, Trees.instance(task).getSourcePositions(), tooLong).scan(unit, null);
            }
        }

        assertThat(tooLong).as("too long: split by idea, never by number").isEmpty();
    }

    /** Walks one file and notes what is longer than it may be; blank lines and comments count for nothing. */
    private static final class Ruler extends TreeScanner<Void, Void> {

        /** Literals, which may look like comments, and, as the one group, comments. */
        private static final Pattern LITERAL_OR_COMMENT = Pattern.compile(
                "(?s)\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'|(/\\*.*?\\*/|//[^\\n]*)");

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> tooLong;

        Ruler(CompilationUnitTree unit, SourcePositions positions, List<String> tooLong) {
            this.unit = unit;
            this.positions = positions;
            this.tooLong = tooLong;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            measure(type, type.getSimpleName().toString(), LINES_OF_A_CLASS);
            return super.visitClass(type, null);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            measure(method, method.getName().toString(), LINES_OF_A_METHOD);
            return super.visitMethod(method, null);
        }

        private void measure(Tree tree, String name, int most) {
            long start = positions.getStartPosition(unit, tree);
            long end = positions.getEndPosition(unit, tree);
            if (start < 0 || end < 0) {
                return;
            }
            long lines = linesOfCode(text().substring((int) start, (int) end));
            if (lines > most) {
                LineMap map = unit.getLineMap();
                tooLong.add("%s:%d %s has %d lines of code, %d are allowed"
                        .formatted(unit.getSourceFile().getName(), map.getLineNumber(start), name, lines, most));
            }
        }

        private String text() {
            try {
                return unit.getSourceFile().getCharContent(true).toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static long linesOfCode(String source) {
            return LITERAL_OR_COMMENT
                    .matcher(source)
                    .replaceAll(found -> found.group(1) == null ? Matcher.quoteReplacement(found.group()) : "")
                    .lines()
                    .filter(line -> !line.isBlank())
                    .count();
        }
    }
}
