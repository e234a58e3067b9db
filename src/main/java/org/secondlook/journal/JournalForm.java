package org.secondlook.journal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Unseen;
import org.secondlook.foundation.Uuids;
import org.secondlook.foundation.Wording;
import org.secondlook.recording.RecordingId;

/**
 * What somebody types of an entry, which may be wrong.
 *
 * @param id made with the form for a new one
 * @param version of the words that are being changed
 * @param about which lesson of theirs it is; empty for none
 */
record JournalForm(
        @Nullable UUID id,
        @Nullable Integer version,
        @Nullable String day,
        @Nullable String words,
        @Nullable UUID about) {

    /** With the lesson from whose page somebody comes. */
    JournalForm begun(LocalDate today) {
        return new JournalForm(Uuids.next(), null, today.toString(), words, about);
    }

    static JournalForm of(JournalEntry entry) {
        RecordingId lesson = entry.lesson();
        return new JournalForm(
                entry.id().value(),
                entry.version(),
                entry.day().toString(),
                entry.words(),
                lesson == null ? null : lesson.value());
    }

    /** The same, of the entry that its address names. */
    JournalForm at(JournalEntryId entry) {
        return new JournalForm(entry.value(), version, day, words, about);
    }

    /** The same, as it follows words that have come meanwhile. */
    JournalForm after(int present) {
        return new JournalForm(id, present, day, words, about);
    }

    /** What is wrong with it, as a message key. */
    Optional<String> problem() {
        if (Unseen.takenFrom(text()).isBlank() || !Wording.isSound(text(), JournalEntry.LONGEST)) {
            return Optional.of("journal.problem.words");
        }
        return findDay().isPresent() ? Optional.empty() : Optional.of("journal.problem.day");
    }

    /** As it is kept. Line breaks as browsers send them count as one character. */
    public String text() {
        return Objects.requireNonNullElse(words, "").replace("\r\n", "\n").strip();
    }

    /** The entry that it makes, once nothing is wrong. */
    JournalEntry toEntry() {
        var entry = new JournalEntryId(Objects.requireNonNullElseGet(id, Uuids::next));
        RecordingId lesson = about == null ? null : new RecordingId(about);
        return new JournalEntry(entry, findDay().orElseThrow(), text(), lesson, Objects.requireNonNullElse(version, 0));
    }

    private Optional<LocalDate> findDay() {
        try {
            return Optional.of(
                            LocalDate.parse(Objects.requireNonNullElse(day, "").strip()))
                    .filter(typed -> typed.getYear() >= 2000 && typed.getYear() < 2100);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
