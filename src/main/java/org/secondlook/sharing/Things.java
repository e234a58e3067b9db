package org.secondlook.sharing;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;

/** What can be shared, whichever module has it. */
@Component
class Things {

    private final Map<Subject.Kind, Shareable> kinds = new EnumMap<>(Subject.Kind.class);

    Things(List<Shareable> kinds) {
        kinds.forEach(each -> this.kinds.put(each.kind(), each));
    }

    Shareable of(Subject subject) {
        Shareable kind = kinds.get(subject.kind());
        if (kind == null) {
            throw new NotVisibleException(subject);
        }
        return kind;
    }

    /** What it is called, for its owner; else the answer 404. Whoever it is shared with cannot pass it on. */
    String own(Subject subject, Viewer viewer) {
        return of(subject).own(subject.id(), viewer).orElseThrow(() -> new NotVisibleException(subject));
    }

    /** What it is called, for its owner and whoever it is shared with; else the answer 404. */
    String title(Subject subject, Viewer viewer) {
        String title = titles(Set.of(subject), viewer).get(subject);
        if (title == null) {
            throw new NotVisibleException(subject);
        }
        return title;
    }

    /** The same of several, kind by kind; those that the viewer may not see are not among them. */
    Map<Subject, String> titles(Set<Subject> subjects, Viewer viewer) {
        Map<Subject.Kind, List<UUID>> ids = subjects.stream()
                .collect(Collectors.groupingBy(
                        Subject::kind, Collectors.mapping(Subject::id, Collectors.toUnmodifiableList())));
        Map<Subject, String> titles = new HashMap<>();
        ids.forEach((kind, some) -> of(new Subject(kind, some.get(0)))
                .titles(some, viewer)
                .forEach((id, title) -> titles.put(new Subject(kind, id), title)));
        return titles;
    }
}
