package org.secondlook.circle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;

/**
 * A circle, as those read it who were asked to join it.
 *
 * @param question what the circle looks at
 * @param openedAt when whoever facilitates opened it with the sample lesson; null when they have not
 * @param closedAt null while it goes on
 * @param summary what it came to; null before it closes
 * @param members in the order in which they show something
 */
record Circle(
        CircleId id,
        String title,
        String question,
        PersonId facilitator,
        Norms norms,
        Instant startedAt,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String summary,
        List<Member> members) {

    /** More are no circle any more. */
    static final int MOST = 20;

    Circle {
        members = List.copyOf(members);
    }

    Circle of(List<Member> people) {
        return new Circle(id, title, question, facilitator, norms, startedAt, openedAt, closedAt, summary, people);
    }

    /** Whether all have looked at the sample lesson first, or are about to. */
    public boolean isOpened() {
        return openedAt != null;
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    public @Nullable LocalDate closedOn() {
        return closedAt == null ? null : Times.day(closedAt);
    }

    public boolean isFacilitatedBy(PersonId person) {
        return facilitator.equals(person);
    }

    public Member facilitating() {
        return member(facilitator);
    }

    public Member member(PersonId person) {
        return find(person).orElseThrow(() -> new NotVisibleException(person));
    }

    Optional<Member> find(PersonId person) {
        return members.stream().filter(member -> member.person().equals(person)).findFirst();
    }

    /** Whether somebody sees what is shared here: they have accepted the norms that hold, or it has closed and they had joined. */
    public boolean isOpenTo(PersonId person) {
        Member member = member(person);
        return isClosed() ? member.hasJoined() : member.accepted() == norms.number();
    }

    /** Whether anybody besides the facilitator has accepted norms: then these are not changed, but get a successor. */
    public boolean areNormsAccepted() {
        return members.stream()
                .anyMatch(member -> member.accepted() == norms.number() && !isFacilitatedBy(member.person()));
    }

    /** Whose turn it is to show something. */
    Optional<PersonId> current() {
        return members.stream()
                .filter(member -> member.turnAt() != null)
                .max(Comparator.comparing(Member::turnAt))
                .map(Member::person);
    }
}
