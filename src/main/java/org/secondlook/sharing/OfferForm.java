package org.secondlook.sharing;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Unseen;

/**
 * What somebody types who shares, which may be wrong.
 *
 * @param kind and {@code subject} are what is shared
 * @param audience whom they have chosen; nobody is chosen beforehand
 * @param codedFirst whether those who may code it do so before they see what was expected and coded; so it is unless it is said
 * @param sought a piece of the name that they look for
 */
record OfferForm(
        Subject.@Nullable Kind kind,
        @Nullable UUID subject,
        @Nullable Audience audience,
        @Nullable Rights rights,
        @Nullable String purpose,
        @Nullable String days,
        @Nullable Boolean codedFirst,
        @Nullable String sought) {

    private static final int LONGEST = 200;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    /** The key of what is wrong with it; empty when nothing is. */
    Optional<String> problem() {
        if (audience == null) {
            return Optional.of("sharing.problem.person");
        } else if (words().isEmpty() || words().length() > LONGEST) {
            return Optional.of("sharing.problem.purpose");
        } else if (!Offer.isTerm(term())) {
            return Optional.of("sharing.problem.days");
        } else {
            return Optional.empty();
        }
    }

    Offer toOffer() {
        return new Offer(thing(), Objects.requireNonNull(audience), allowed(), words(), term(), isCodedFirst());
    }

    /** What is shared, or the answer 404. */
    Subject thing() {
        if (kind == null || subject == null) {
            throw new NotVisibleException("nothing to share");
        }
        return new Subject(kind, subject);
    }

    public Rights allowed() {
        return Objects.requireNonNullElse(rights, Rights.VIEW);
    }

    public boolean isCodedFirst() {
        return Objects.requireNonNullElse(codedFirst, true);
    }

    /** As it is kept: one line. */
    public String words() {
        String line = Objects.requireNonNullElse(purpose, "").replaceAll("\\s+", " ");
        return Unseen.takenFrom(line).strip();
    }

    public String typedDays() {
        return Objects.requireNonNullElse(days, String.valueOf(Offer.USUAL));
    }

    public String soughtName() {
        return Unseen.takenFrom(Objects.requireNonNullElse(sought, "")).strip();
    }

    private int term() {
        String typed = typedDays().strip();
        return NUMBER.matcher(typed).matches() ? Integer.parseInt(typed) : 0;
    }
}
