package org.secondlook.finding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.People;
import org.secondlook.people.TenantId;
import org.secondlook.people.TestViewer;
import org.springframework.boot.test.context.TestComponent;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Puts on the shelf what a test wants to be found. */
@TestComponent
public class TestShelf {

    private static final Path LIBRARY = Path.of("src/main/resources/library");
    private static final Pattern PARTS = Pattern.compile("---\\R(.*?\\R)---\\R(.*)", Pattern.DOTALL);

    private final Shelf shelf;
    private final People people;

    TestShelf(Shelf shelf, People people) {
        this.shelf = shelf;
        this.people = people;
    }

    public TenantId schoolOf(TestViewer viewer) {
        return people.schoolOf(viewer.viewer());
    }

    /** A strategy that comes with the product when there is no school. */
    public void strategy(String key, String title, @Nullable TenantId school) {
        shelf.put(book(Book.Kind.STRATEGY, key, title, "", school));
    }

    /** An exemplar of a school, in which something is said. */
    public void exemplar(String key, String title, String spoken, TenantId school) {
        shelf.put(book(Book.Kind.EXEMPLAR, key, title, spoken, school));
    }

    static Book book(Book.Kind kind, String key, String title, String spoken, @Nullable TenantId school) {
        return new Book(
                kind,
                key,
                school,
                kind == Book.Kind.STRATEGY ? "/library/strategies/" + key : "/exemplars/" + key,
                title,
                "What it is, in a sentence.",
                "",
                spoken,
                Set.of("questioning-and-dialogue"),
                Set.of(),
                Set.of(),
                5,
                kind == Book.Kind.STRATEGY ? "moderate" : null);
    }

    /** The strategies that come with the product, as a school's own. */
    public void library(TenantId school) {
        try (Stream<Path> files = Files.walk(LIBRARY)) {
            files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.getParent().equals(LIBRARY))
                    .sorted()
                    .forEach(file -> shelf.put(read(file, school)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Book read(Path file, TenantId school) {
        try {
            Matcher parts = PARTS.matcher(Files.readString(file));
            if (!parts.matches()) {
                throw new AssertionError(file + " has a head and a text");
            }
            Map<String, Object> head = new Yaml(new SafeConstructor(new LoaderOptions())).load(parts.group(1));
            Map<?, ?> evidence = (Map<?, ?>) head.get("evidence");
            return new Book(
                    Book.Kind.STRATEGY,
                    head.get("key").toString(),
                    school,
                    "/library/strategies/" + head.get("key"),
                    head.get("title").toString(),
                    head.get("summary").toString(),
                    parts.group(2) + "\n" + evidence.get("statement") + "\n" + cited(head),
                    "",
                    Set.of(head.get("area").toString()),
                    tags(head.get("phases")),
                    tags(head.get("subjects")),
                    (int) head.get("minutes"),
                    evidence.get("strength").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cited(Map<String, Object> head) {
        return ((List<?>) head.get("citations"))
                .stream()
                        .map(each -> (Map<?, ?>) each)
                        .map(each -> each.get("title") + "\n" + each.get("supports"))
                        .collect(Collectors.joining("\n"));
    }

    private static Set<String> tags(Object list) {
        return ((List<?>) list)
                .stream().map(Object::toString).filter(tag -> !tag.equals("all")).collect(Collectors.toSet());
    }
}
