package org.secondlook.exemplar;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.caption.Spoken;

/**
 * An exemplar as its page shows it.
 *
 * @param licence null for what comes with the product, which says it in its credit
 * @param language of what is said
 * @param part which passage of the sample lesson it is; null for a clip
 */
record ShownExemplar(
        ExemplarId id,
        ReleasedWords words,
        String language,
        long millis,
        @Nullable String part,
        State state,
        Seer seer,
        List<Spoken> said) {

    /** As whom somebody sees it. */
    enum Seer {
        TEACHER,
        ASKED,
        APPROVER,
        SCHOOL
    }

    ShownExemplar {
        said = List.copyOf(said);
    }

    public boolean isFirst() {
        return part != null;
    }

    public boolean isReleased() {
        return state == State.RELEASED;
    }

    public boolean isAsked() {
        return seer == Seer.ASKED;
    }

    public boolean isTeachers() {
        return seer == Seer.TEACHER;
    }

    public boolean isApprovers() {
        return seer == Seer.APPROVER;
    }

    /** Rounded up, as people plan. */
    public int minutes() {
        return minutes(millis);
    }

    static int minutes(long millis) {
        return (int) Math.max(1, (millis + 59_999) / 60_000);
    }

    public String focus() {
        return words.eachQuestion().get(0);
    }

    public String video() {
        return isFirst() ? "/exemplars/passages/" + part : "/exemplars/" + id + "/media/best";
    }

    public String poster() {
        return isFirst() ? "/exemplars/passages/" + part + "-poster" : "/exemplars/" + id + "/media/poster";
    }

    Exemplar exemplar() {
        return new Exemplar(id, words.title(), focus(), words.strategy(), minutes());
    }
}
