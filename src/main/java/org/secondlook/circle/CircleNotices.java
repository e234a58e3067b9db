package org.secondlook.circle;

import org.secondlook.notice.Notice;
import org.secondlook.notice.Notices;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;

/** Tells the people of a circle what the viewer, in whose course it is, has just done there. */
@Component
class CircleNotices {

    private final Notices notices;

    CircleNotices(Notices notices) {
        this.notices = notices;
    }

    /** Tells somebody that they are asked to join. */
    void invited(CircleId id, PersonId person, Viewer by) {
        notices.tell(person, by.course(), Notice.Kind.CIRCLE_INVITATION, "/circles/" + id);
    }

    /** Tells everybody else who has joined. */
    void tell(Circle circle, Notice.Kind kind, Viewer by) {
        circle.members().stream()
                .filter(member -> member.hasJoined() && !member.person().equals(by.person()))
                .forEach(member -> notices.tell(member.person(), by.course(), kind, "/circles/" + circle.id()));
    }
}
