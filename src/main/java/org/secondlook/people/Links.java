package org.secondlook.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.NotPermittedException;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.foundation.Times;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One person at several schools, linked by themselves: a code that a launch at one school made is opened in a launch at the other, and
 * confirmed at the first. Nothing else links anybody, and a link gives nobody any right in either school.
 */
@Component
public class Links {

    private final LinkStore store;
    private final LinkPages pages;
    private final Erasures erasures;
    private final Clock clock;

    Links(LinkStore store, LinkPages pages, Erasures erasures, Clock clock) {
        this.store = store;
        this.pages = pages;
        this.erasures = erasures;
        this.clock = clock;
    }

    /** The viewer's schools other than the one from which they came. Links of a linked school are none of the viewer's. */
    public List<Elsewhere> elsewhere(Viewer viewer) {
        return own(viewer).stream()
                .filter(Link::isLinked)
                .map(link -> elsewhere(link.other(), viewer))
                .toList();
    }

    private Elsewhere elsewhere(Link.End there, Viewer viewer) {
        Viewer self = self(there, viewer);
        LocalDate goes = erasures.waiting(self.person()).map(Erasure::dueOn).orElse(null);
        return new Elsewhere(there.school(), self, goes);
    }

    /** Who may find what is their own there, and nothing else: in no course, and in the least of roles. */
    private static Viewer self(Link.End there, Viewer viewer) {
        return new Viewer(
                viewer.session(),
                new PersonId(there.person()),
                null,
                Role.GUEST,
                false,
                there.name(),
                "",
                viewer.locale());
    }

    List<Link> own(Viewer viewer) {
        return pages.own(viewer.person(), clock.instant());
    }

    /** A code to be opened at another school, told this once; one that was made before opens nothing any more. */
    @Transactional
    public LinkCode ask(Viewer viewer) {
        Instant now = Times.now(clock);
        hold(List.of(viewer.person()));
        store.clear(viewer.person(), now);
        LinkCode code = LinkCode.next();
        if (!store.add(LinkId.next(), viewer.person(), code, now)) {
            throw new NotPermittedException("a link of nobody");
        }
        return code;
    }

    /** From where a code comes; empty unless the viewer may open it now. */
    Optional<Link.End> offered(String typed, Viewer viewer) {
        return LinkCode.typed(typed).flatMap(code -> pages.offered(code, viewer.person(), clock.instant()));
    }

    /** Opens it for the viewer; false when it cannot be opened any more. */
    @Transactional
    public boolean open(String typed, Viewer viewer) {
        hold(List.of(viewer.person()));
        return offered(typed, viewer).isPresent()
                && LinkCode.typed(typed)
                        .filter(code -> store.open(code, viewer.person(), Times.now(clock)))
                        .isPresent();
    }

    /** Says, where it was asked for, that whoever opened it is the same person. */
    @Transactional
    public void confirm(LinkId id, Viewer viewer) {
        Link asked = own(viewer).stream()
                .filter(link -> link.id().equals(id) && link.askedHere())
                .findFirst()
                .orElseThrow(() -> new NotVisibleException(id));
        hold(List.of(viewer.person(), new PersonId(asked.other().person())));
        if (!store.confirm(id, viewer.person(), Times.now(clock))) {
            throw new StaleException(id);
        }
    }

    /** From either end, at once: for a link that is there, and for one that waits. */
    @Transactional
    public void end(LinkId id, Viewer viewer) {
        if (!store.end(id, viewer.person())) {
            throw new NotVisibleException(id);
        }
    }

    private void hold(List<PersonId> people) {
        if (store.hold(people.stream().map(PersonId::value).toList()) != people.size()) {
            throw new NotVisibleException("somebody who is erased");
        }
    }

    /**
     * Another school of the viewer's.
     *
     * @param school its platform, as people recognise it
     * @param self the same person there, who finds what is theirs
     * @param goesOn when all of it is deleted there, unless they go there before; null while nobody has asked for that
     */
    public record Elsewhere(
            String school, Viewer self, @Nullable LocalDate goesOn) {}
}
