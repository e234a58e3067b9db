package org.secondlook.finding;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.People;
import org.secondlook.people.TenantId;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;

/** What a viewer finds of all that their school has to learn from. What they seek is neither kept nor logged. */
@Component
class Books {

    private final BookPages pages;
    private final People people;
    private volatile @Nullable Edition known;

    Books(BookPages pages, People people) {
        this.pages = pages;
        this.people = people;
    }

    /** The best first; without words all, by title. */
    Results search(Query query, Viewer viewer) {
        TenantId school = people.schoolOf(viewer);
        if (query.words().isBlank()) {
            return pages.browse(query, school);
        }
        Sought sought = Sought.of(query.words(), edition().vocabulary());
        return sought.isEmpty() ? Results.NONE : pages.search(sought, query, school);
    }

    /** What the viewer can choose from, to seek less. */
    Choices choices(Viewer viewer) {
        return edition().choices().computeIfAbsent(people.schoolOf(viewer), pages::choices);
    }

    /** Read anew once anything on the shelf has changed; by two at once twice, which harms nobody. */
    private Edition edition() {
        UUID number = pages.edition();
        Edition present = known;
        if (present == null || !present.number().equals(number)) {
            present = Edition.of(number, pages.vocabulary());
            known = present;
        }
        return present;
    }
}
