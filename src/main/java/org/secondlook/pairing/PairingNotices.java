package org.secondlook.pairing;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.secondlook.notice.Notice;
import org.secondlook.notice.Notices;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;
import org.springframework.stereotype.Component;

/** Tells those of a pairing what has become of it, in the transaction in which it has; that somebody declines is told to nobody. */
@Component
class PairingNotices {

    private static final String ALL = "/pairings";

    private final Notices notices;

    PairingNotices(Notices notices) {
        this.notices = notices;
    }

    /** Tells each of them who was asked. */
    void proposed(PairingId id, List<PersonId> asked, CourseId course) {
        asked.forEach(person -> notices.tell(person, course, Notice.Kind.PAIRING_PROPOSED, ALL + "/" + id));
    }

    /** Tells whoever waited for the last answer. */
    void begun(Pairing pairing, PersonId by) {
        PersonId other = pairing.isTeacher(by) ? pairing.coach() : pairing.teacher();
        notices.tell(other, pairing.course(), Notice.Kind.PAIRING_ACCEPTED, ALL + "/" + pairing.id());
    }

    /** Tells the other of the two; where all of theirs are, because there is no page of one that is over. */
    void ended(Standing standing, PersonId by) {
        Stream.of(standing.teacher(), standing.coach())
                .filter(Objects::nonNull)
                .filter(person -> !person.equals(by))
                .forEach(person -> notices.tell(person, standing.course(), Notice.Kind.PAIRING_ENDED, ALL));
    }
}
