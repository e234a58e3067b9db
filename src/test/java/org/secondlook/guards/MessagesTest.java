package org.secondlook.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The message files and the pages fit together: nothing is missing, nothing is left over. */
@Tag("once")
class MessagesTest {

    private static final Path FOLDER = Sources.RESOURCES.resolve("messages");
    private static final Pattern NAMED_IN_A_PAGE = Pattern.compile("#\\{\\s*([a-z][\\w.-]*)\\s*[(}]");

    private static final Pattern WORD = Pattern.compile("(?<![\\w.])[a-z][\\w.-]*");
    private static final Pattern STEM = Pattern.compile("(?<![\\w.])[a-z][\\w.-]*\\.(?=['\"|]|__|\\$\\{|%s)");

    @Test
    void everyTextThatAPageNamesExists() {
        Set<String> named = new TreeSet<>();
        for (Path page : Sources.below(Sources.RESOURCES.resolve("templates"), ".html")) {
            NAMED_IN_A_PAGE.matcher(Sources.read(page)).results().forEach(found -> named.add(found.group(1)));
        }

        named.removeAll(keys());
        assertThat(named).as("keys that pages name and no message file has").isEmpty();
    }

    @Test
    void everyTextIsShownSomewhere() {
        String sources = Stream.of(
                        Sources.below(Sources.RESOURCES.resolve("templates"), ".html"),
                        Sources.below(Sources.MAIN, ".java"))
                .flatMap(List::stream)
                .map(Sources::read)
                .collect(Collectors.joining("\n"));

        Set<String> words = found(WORD, sources);
        Set<String> stems = found(STEM, sources);
        assertThat(keys())
                .filteredOn(key -> !isNamed(key, words, stems))
                .as("keys that neither a page nor the code names")
                .isEmpty();
    }

    /** Of straight ones a text with parameters needs two and one without them shows two. */
    @ParameterizedTest
    @MethodSource("files")
    void apostrophesAreCurled(Path file) {
        assertThat(Sources.read(file)).doesNotContain("'");
    }

    @ParameterizedTest
    @MethodSource("files")
    void aModuleSpeaksUnderItsOwnName(Path file) {
        String module = file.getFileName().toString().replaceFirst("[._].*", "");

        assertThat(keysOf(file)).allMatch(key -> key.startsWith(module + "."));
        assertThat(Sources.below(Sources.RESOURCES, ".yml"))
                .as("some application*.yml names the file")
                .anyMatch(settings -> Sources.read(settings).contains("messages/" + module));
    }

    static List<Path> files() {
        return Sources.below(FOLDER, ".properties");
    }

    /** The key whole, or as a beginning that the code completes, such as "reflection.kind.". */
    private static boolean isNamed(String key, Set<String> words, Set<String> stems) {
        if (words.contains(key)) {
            return true;
        }
        for (int dot = key.indexOf('.', key.indexOf('.') + 1); dot > 0; dot = key.indexOf('.', dot + 1)) {
            if (stems.contains(key.substring(0, dot + 1))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> found(Pattern pattern, String sources) {
        return pattern.matcher(sources).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Set<String> keys() {
        return files().stream().flatMap(file -> keysOf(file).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keysOf(Path file) {
        var messages = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            messages.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages.stringPropertyNames();
    }
}
