package org.secondlook.observation;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.Subject;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Looks at lessons as those see them with whom they are shared: each by itself, and under a name that says nothing of its lesson. */
@Component
class SharedLooks {

    private final ObservationPages own;
    private final ObservationStore store;
    private final SharedLookPages shared;
    private final Frameworks frameworks;
    private final MessageSource messages;

    SharedLooks(
            ObservationPages own,
            ObservationStore store,
            SharedLookPages shared,
            Frameworks frameworks,
            MessageSource messages) {
        this.own = own;
        this.store = store;
        this.shared = shared;
        this.frameworks = frameworks;
        this.messages = messages;
    }

    /** A look, or its gap, if the viewer may see now what it says; empty also while that comes after their own coding. */
    Optional<Observation> open(Subject.Kind kind, ObservationId id, Viewer viewer) {
        return read(shared.open(kind, List.of(id.value()), viewer)).stream().findAny();
    }

    /**
     * The name and the lens of a look, or its gap, if it is the viewer's own or shared with them now; else the answer 404. Whoever would
     * tell what it says asks for what is open.
     */
    Observation get(Subject.Kind kind, ObservationId id, Viewer viewer) {
        return find(kind, id, viewer).orElseThrow(() -> new NotVisibleException(id));
    }

    /** The same; empty for whoever does not see it. */
    Optional<Observation> find(Subject.Kind kind, ObservationId id, Viewer viewer) {
        return seen(kind, List.of(id.value()), viewer).stream().findAny();
    }

    Map<UUID, String> titles(Subject.Kind kind, Collection<UUID> ids, Viewer viewer) {
        return seen(kind, ids, viewer).stream()
                .collect(Collectors.toMap(look -> look.id().value(), look -> title(kind, look, viewer)));
    }

    private List<Observation> seen(Subject.Kind kind, Collection<UUID> ids, Viewer viewer) {
        return read(shared.seen(kind, ids, viewer));
    }

    private List<Observation> read(List<ObservationPages.Row> rows) {
        return rows.stream().map(row -> row.toObservation(frameworks)).toList();
    }

    Optional<String> own(Subject.Kind kind, UUID id, Viewer owner) {
        return own.find(new ObservationId(id), owner.person())
                .map(row -> row.toObservation(frameworks))
                .filter(Observation::isLocked)
                .map(look -> title(kind, look, owner));
    }

    boolean hold(UUID id, Viewer owner) {
        return store.hold(new ObservationId(id), owner.person());
    }

    /** The lens, and the day on which it was begun. */
    String title(Subject.Kind kind, Observation look, Viewer viewer) {
        String lens = look.framework().definition().name();
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(viewer.locale())
                .format(look.day());
        return messages.getMessage("observation.shared.title." + kind, new Object[] {lens, day}, viewer.locale());
    }
}
