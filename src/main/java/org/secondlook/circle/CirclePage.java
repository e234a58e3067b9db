package org.secondlook.circle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.PersonId;
import org.secondlook.sharing.Audiences.Shown;

/** A circle as somebody reads it who has joined it, with what is shown to it and what they may do. */
record CirclePage(Circle circle, PersonId reader, List<Shown> shown) {

    CirclePage {
        shown = List.copyOf(shown);
    }

    public List<Member> members() {
        return circle.members();
    }

    public List<Shown> shownBy(Member member) {
        return shown.stream()
                .filter(thing -> thing.owner().equals(member.person()))
                .toList();
    }

    public boolean isMe(Member member) {
        return member.person().equals(reader);
    }

    public boolean isFacilitating(Member member) {
        return circle.isFacilitatedBy(member.person());
    }

    public boolean isCurrent(Member member) {
        return circle.current().filter(member.person()::equals).isPresent();
    }

    public boolean mayFacilitate() {
        return circle.isFacilitatedBy(reader) && !circle.isClosed();
    }

    /** Whether the facilitator has not shown anything yet, nor opened it with the sample lesson: then nobody else does. */
    public boolean awaitsBeginning() {
        return shown.isEmpty() && !circle.isOpened() && !circle.isClosed();
    }

    public @Nullable String ownTakeAway() {
        return circle.member(reader).takeAway();
    }

    /** Those who have said what they take along. */
    public List<Member> takers() {
        return members().stream().filter(member -> member.takeAway() != null).toList();
    }
}
