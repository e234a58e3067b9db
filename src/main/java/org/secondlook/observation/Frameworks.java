package org.secondlook.observation;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The frameworks through which lessons are looked at: those that come with the product, which are published when it starts, and
 * those of a school for its people. Which ones somebody has, the database is asked each time; what one says is read once.
 */
@Component
class Frameworks implements SmartInitializingSingleton {

    /** So many that a school's own beside the product's hardly ever go. */
    private static final int MOST_KNOWN = 500;

    private static final Comparator<Framework> ORDER = Comparator.<Framework>comparingInt(
                    each -> each.definition().place())
            .thenComparing(each -> each.definition().name(), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Framework::slug);

    private final FrameworkStore store;
    private final FrameworkPages pages;
    private final JsonMapper json;
    private final Clock clock;

    /** What is published never changes. Nothing here says who may see it. */
    private final Map<FrameworkId, Framework> known = new ConcurrentHashMap<>();

    Frameworks(FrameworkStore store, FrameworkPages pages, JsonMapper json, Clock clock) {
        this.store = store;
        this.pages = pages;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        publish(FrameworkFile.all());
    }

    /** A file that says something else than what was published under its number is a mistake of ours: it needs the next one. */
    void publish(List<FrameworkFile> files) {
        for (FrameworkFile file : files) {
            Definition definition = definition(file.definition());
            store.publish(file, definition.intervalMillis(), Times.now(clock));
            Framework published = published(file.slug(), file.number()).orElseThrow();
            if (!published.definition().equals(definition)) {
                throw new IllegalStateException("framework %s has changed without a new number: %d is published"
                        .formatted(file.slug(), file.number()));
            }
        }
    }

    private Optional<Framework> published(String slug, int number) {
        return read(pages.ofProduct()).stream()
                .filter(each -> each.slug().equals(slug) && each.number() == number)
                .findAny();
    }

    /** The newest version of each that comes with the product, in the order in which they are offered. */
    List<Framework> newest() {
        return read(pages.ofProduct()).stream()
                .collect(Collectors.toMap(
                        Framework::slug,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparingInt(Framework::number))))
                .values()
                .stream()
                .sorted(ORDER)
                .toList();
    }

    /** The newest version of one. */
    Framework newest(String slug) {
        return newest().stream()
                .filter(each -> each.slug().equals(slug))
                .findAny()
                .orElseThrow(() -> new NotVisibleException(slug));
    }

    /** The newest version of each that somebody may choose, their school's own behind the product's. */
    List<Framework> offered(PersonId person) {
        return read(pages.offered(person)).stream().sorted(ORDER).toList();
    }

    /** The same, beginning with one by its name in addresses, if it is among them: for whoever comes from what it is made for. */
    List<Framework> offered(PersonId person, String first) {
        Comparator<Framework> order = Comparator.comparing(each -> !each.slug().equals(first));
        return offered(person).stream().sorted(order).toList();
    }

    /** One of these, perhaps in an older version that a page showed them; or the answer 404. */
    Framework usable(FrameworkId id, Viewer viewer) {
        return pages.usable(id, viewer.person()).map(this::get).orElseThrow(() -> new NotVisibleException(id));
    }

    /** Any version of the product's or of the viewer's school, or the answer 404. */
    Framework visible(FrameworkId id, Viewer viewer) {
        return pages.visible(id, viewer.person()).map(this::get).orElseThrow(() -> new NotVisibleException(id));
    }

    /** The version of something that was found through its viewer. */
    Framework get(FrameworkId id) {
        return read(List.of(id)).stream().findAny().orElseThrow(() -> new NotVisibleException(id));
    }

    private List<Framework> read(Collection<FrameworkId> ids) {
        Map<FrameworkId, Framework> found = new ConcurrentHashMap<>();
        for (FrameworkId id : ids) {
            Framework framework = known.get(id);
            if (framework != null) {
                found.put(id, framework);
            }
        }
        List<FrameworkId> unread =
                ids.stream().filter(id -> !found.containsKey(id)).toList();
        pages.read(unread).forEach(row -> found.put(new FrameworkId(row.id()), keep(row)));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private Framework keep(FrameworkPages.Row row) {
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        var id = new FrameworkId(row.id());
        var framework = new Framework(id, row.framework(), row.number(), definition(row.definition()));
        known.put(id, framework);
        return framework;
    }

    private Definition definition(String text) {
        return json.readValue(text, Definition.class);
    }
}
