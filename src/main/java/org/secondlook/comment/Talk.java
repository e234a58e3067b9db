package org.secondlook.comment;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.PersonId;
import org.secondlook.sharing.Audience;
import org.secondlook.sharing.ShareId;
import org.secondlook.sharing.Subject;

/**
 * Who speaks with whom about what: those of a share that allows it.
 *
 * @param title what an audience of several is called; null between two
 * @param voices all who take part now, and all who have said something
 * @param alive whether there is somebody else who has it before them now; else nothing more is said
 */
record Talk(
        ShareId share,
        Subject subject,
        PersonId owner,
        Audience audience,
        @Nullable String title,
        boolean alive,
        List<Voice> voices) {

    Talk {
        voices = List.copyOf(voices);
    }

    Talk among(List<Voice> people) {
        return new Talk(share, subject, owner, audience, title, alive, people);
    }

    public boolean isBetweenTwo() {
        return audience.isOfTwo();
    }

    public @Nullable String nameOf(PersonId one) {
        return voices.stream()
                .filter(voice -> voice.person().equals(one))
                .findFirst()
                .map(Voice::name)
                .orElse(null);
    }

    /** Whoever takes part now besides somebody. */
    List<Voice> othersThan(PersonId one) {
        return voices.stream()
                .filter(voice -> voice.takesPart() && !voice.person().equals(one))
                .toList();
    }

    /** Between two, how the other is called; else how all of them are. */
    @Nullable
    String nameFor(PersonId reader) {
        Optional<Voice> other = othersThan(reader).stream().findFirst();
        return isBetweenTwo() ? other.map(Voice::name).orElse(null) : title;
    }

    /**
     * Somebody who has a part in it.
     *
     * @param name null when the platform keeps names to itself
     * @param takesPart whether they do now
     */
    record Voice(PersonId person, @Nullable String name, boolean takesPart) {}
}
