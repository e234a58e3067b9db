package org.secondlook.sharing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.PersonId;

/** With whom something is shared: one person, or several who belong together, such as a teacher and a coach. */
public record Audience(Kind kind, UUID id) {

    /** The kinds of audiences. */
    public enum Kind {
        PERSON,
        CIRCLE,
        PAIRING
    }

    static Audience of(PersonId person) {
        return new Audience(Kind.PERSON, person.value());
    }

    /** From the columns of a share, of which one is empty. */
    public static Audience of(@Nullable UUID person, @Nullable String kind, @Nullable UUID audience) {
        if (person != null) {
            return new Audience(Kind.PERSON, person);
        } else if (kind != null && audience != null) {
            return new Audience(Kind.valueOf(kind), audience);
        } else {
            throw new IllegalStateException("shared with nobody");
        }
    }

    /** Reads what {@link #toString} writes, for forms. */
    public static Audience valueOf(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new Audience(Kind.PERSON, UUID.fromString(text))
                : new Audience(Kind.valueOf(text.substring(0, colon)), UUID.fromString(text.substring(colon + 1)));
    }

    public boolean isPerson() {
        return kind == Kind.PERSON;
    }

    /** Whether one alone sees what somebody shares with it: a person, or the other of a pairing. */
    public boolean isOfTwo() {
        return kind != Kind.CIRCLE;
    }

    boolean is(PersonId person) {
        return isPerson() && id.equals(person.value());
    }

    /** The person; null when there are several. */
    public @Nullable UUID personId() {
        return isPerson() ? id : null;
    }

    /** The audience of several; null when it is one person. */
    public @Nullable UUID groupId() {
        return isPerson() ? null : id;
    }

    /** A person is known by the id alone. */
    @Override
    public String toString() {
        return isPerson() ? id.toString() : kind + ":" + id;
    }
}
