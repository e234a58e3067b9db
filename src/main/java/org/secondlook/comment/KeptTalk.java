package org.secondlook.comment;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.PersonId;

/**
 * What was said with one person or in one circle about something, for whom it belongs to, whatever has become of the shares.
 *
 * @param other how they are called; null when the platform keeps names to itself, or they are gone
 * @param names of those who said something, as far as the platform tells them
 */
record KeptTalk(@Nullable String other, Map<PersonId, String> names, List<CommentThread> threads) {

    KeptTalk {
        names = Map.copyOf(names);
        threads = List.copyOf(threads);
    }

    public @Nullable String nameOf(PersonId author) {
        return names.get(author);
    }
}
