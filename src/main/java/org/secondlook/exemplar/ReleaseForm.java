package org.secondlook.exemplar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondlook.clip.ReleasableClip;
import org.secondlook.foundation.Unseen;
import org.secondlook.foundation.Wording;
import org.secondlook.people.PersonId;

/**
 * What a teacher types of something that they release, which may be wrong.
 *
 * @param until the last day, as a browser sends it
 * @param consent whether they agree, in words of its own
 */
record ReleaseForm(
        @Nullable String title,
        @Nullable String questions,
        @Nullable String lookFor,
        @Nullable String credit,
        @Nullable String licence,
        @Nullable String strategy,
        @Nullable String language,
        @Nullable String asked,
        @Nullable String until,
        @Nullable String consent) {

    /** Longer than a year nobody agrees to something beforehand. */
    private static final int LONGEST_YEARS = 1;

    static ReleaseForm of(ReleasableClip clip, LocalDate today) {
        return new ReleaseForm(
                clip.title(),
                clip.question(),
                "",
                "",
                Licence.SCHOOL.name(),
                "",
                "",
                "",
                today.plusYears(LONGEST_YEARS).toString(),
                null);
    }

    /** What is wrong with what was typed, whatever else stands in its way. */
    Optional<Refusal> refusal(LocalDate today) {
        if (!isLine(typedTitle()) || !isText(typedLookFor(), ReleasedWords.LONGEST) || !isOptionalLine(typedCredit())) {
            return Optional.of(Refusal.WORDS);
        } else if (!isText(typedQuestions(), ReleasedWords.LONGEST_QUESTIONS)) {
            return Optional.of(Refusal.QUESTION);
        } else if (chosenLicence().isEmpty()) {
            return Optional.of(Refusal.LICENCE);
        } else if (untilDay(today).isEmpty()) {
            return Optional.of(Refusal.UNTIL);
        } else {
            return consent == null ? Optional.of(Refusal.CONSENT) : Optional.empty();
        }
    }

    private static boolean isLine(String text) {
        return isText(text, ReleasedWords.LONGEST_LINE) && text.lines().count() == 1;
    }

    private static boolean isOptionalLine(String text) {
        return text.isEmpty() || isLine(text);
    }

    private static boolean isText(String text, int most) {
        return !Unseen.takenFrom(text).isBlank() && Wording.isSound(text, most);
    }

    /** Once nothing is wrong. */
    ReleasedWords toWords() {
        return new ReleasedWords(
                typedTitle(),
                typedQuestions(),
                typedLookFor(),
                typedCredit(),
                chosenLicence().orElseThrow(),
                typedStrategy());
    }

    private Optional<Licence> chosenLicence() {
        return Stream.of(Licence.values())
                .filter(one -> one.name().equals(licence))
                .findFirst();
    }

    Optional<PersonId> askedPerson() {
        try {
            return Optional.of(new PersonId(UUID.fromString(typed(asked))));
        } catch (IllegalArgumentException nobody) {
            return Optional.empty();
        }
    }

    /** When the last day is over. */
    Instant toUntil(LocalDate today) {
        return untilDay(today).orElseThrow().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private Optional<LocalDate> untilDay(LocalDate today) {
        try {
            return Optional.of(LocalDate.parse(typed(until)))
                    .filter(day -> !day.isBefore(today) && !day.isAfter(today.plusYears(LONGEST_YEARS)));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    public String typedTitle() {
        return typed(title);
    }

    public String typedQuestions() {
        return typed(questions);
    }

    public String typedLookFor() {
        return typed(lookFor);
    }

    public String typedCredit() {
        return typed(credit);
    }

    public String typedStrategy() {
        return typed(strategy);
    }

    public String typedLanguage() {
        return typed(language);
    }

    /** Line breaks as browsers send them count as one character. */
    private static String typed(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").replace("\r\n", "\n").strip();
    }
}
