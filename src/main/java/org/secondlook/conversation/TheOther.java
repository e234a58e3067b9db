package org.secondlook.conversation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondlook.pairing.Pairing;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;

/**
 * The one of the two who is not the viewer.
 *
 * @param name null for names that the platform keeps to itself
 * @param isTeacher whether the viewer is the coach of the two
 */
record TheOther(@Nullable String name, boolean isTeacher) {

    /** From the pairing, or from what is left of it; there is something of either. */
    static TheOther of(
            Optional<Pairing> pairing, List<Conversation> conversations, List<Feedback> feedbacks, Viewer viewer) {
        PersonId self = viewer.person();
        return Stream.of(
                        pairing.stream().map(each -> new TheOther(each.nameBeside(self), each.isCoach(self))),
                        conversations.stream().map(each -> new TheOther(each.nameBeside(self), each.isCoach(self))),
                        feedbacks.stream().map(each -> new TheOther(each.nameBeside(self), each.isCoach(self))))
                .flatMap(each -> each)
                .findFirst()
                .orElseThrow();
    }
}
