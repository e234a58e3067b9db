package org.secondlook.comment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that was ever said about something of the viewer's. It stays with them when the shares have ended and are forgotten. */
@Component
class KeptComments {

    private final OwnPages pages;
    private final CommentStore store;

    KeptComments(OwnPages pages, CommentStore store) {
        this.pages = pages;
        this.store = store;
    }

    /** Person by person and circle by circle, in the order in which somebody first spoke there. */
    List<KeptTalk> about(Subject thing, Viewer owner) {
        Map<Optional<UUID>, List<OwnPages.KeptRow>> talks = pages.about(thing, owner.person()).stream()
                .collect(Collectors.groupingBy(
                        row -> Optional.ofNullable(row.other()), LinkedHashMap::new, Collectors.toList()));
        return talks.values().stream().map(KeptComments::talk).toList();
    }

    private static KeptTalk talk(List<OwnPages.KeptRow> rows) {
        List<Comment> comments = rows.stream().map(OwnPages.KeptRow::comment).toList();
        Map<PersonId, String> names = rows.stream()
                .filter(row -> row.authorName() != null)
                .collect(Collectors.toMap(
                        row -> row.comment().author(),
                        row -> Objects.requireNonNull(row.authorName()),
                        (one, same) -> one));
        return new KeptTalk(rows.get(0).name(), names, CommentThread.allOf(comments));
    }

    /** Takes away what was said about something of the viewer's; tells what that is. */
    @Transactional
    Subject remove(CommentId id, Viewer owner) {
        Subject thing = pages.thingOf(id, owner.person()).orElseThrow(() -> new NotVisibleException(id));
        store.remove(id, owner.person());
        return thing;
    }
}
