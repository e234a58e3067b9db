package org.secondlook.comment;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Unseen;
import org.secondlook.foundation.Uuids;
import org.secondlook.foundation.Wording;
import org.secondlook.people.PersonId;
import org.secondlook.recording.Moment;

/**
 * What somebody types, which may be wrong.
 *
 * @param id made with the form, so that a form sent twice says it once
 * @param at a moment; empty for the whole
 * @param version of the comment that is being changed
 * @param mentioned whom of the others it means; empty for nobody
 */
record CommentForm(
        @Nullable UUID id,
        @Nullable CommentKind kind,
        @Nullable String at,
        @Nullable String words,
        @Nullable Integer version,
        @Nullable UUID mentioned) {

    static final int LONGEST = 2000;

    /** Players stop a little after what a file says is its end. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private static final Duration LONGEST_LESSON = Duration.ofDays(1);

    /** What is wrong with a new comment about something that is so long. */
    Optional<Refusal> refusal(Optional<Duration> length) {
        if (kind == null) {
            return Optional.of(Refusal.KIND);
        }
        return isAMoment(length) ? refusal() : Optional.of(Refusal.TIME);
    }

    /** What is wrong with the words alone. */
    Optional<Refusal> refusal() {
        String text = text();
        boolean sound = !Unseen.takenFrom(text).isBlank() && Wording.isSound(text, LONGEST);
        return sound ? Optional.empty() : Optional.of(Refusal.WORDS);
    }

    /** The new comment, once nothing is wrong. */
    Comment toComment(PersonId author, Instant now) {
        CommentId fresh = newId();
        Moment moment = typedAt().isEmpty() ? null : Moment.of(typedAt()).orElseThrow();
        return new Comment(fresh, fresh, author, kind, moment, text(), 0, now, meant());
    }

    /** The reply, once nothing is wrong. */
    Comment toReply(Comment head, PersonId author, Instant now) {
        return new Comment(newId(), head.id(), author, null, head.at(), text(), 0, now, meant());
    }

    /** As it is kept. Line breaks as browsers send them count as one character. */
    String text() {
        return Objects.requireNonNullElse(words, "").replace("\r\n", "\n").strip();
    }

    @Nullable
    PersonId meant() {
        return mentioned == null ? null : new PersonId(mentioned);
    }

    int baseVersion() {
        return Objects.requireNonNullElse(version, 0);
    }

    private CommentId newId() {
        return new CommentId(Objects.requireNonNullElseGet(id, Uuids::next));
    }

    private String typedAt() {
        return Objects.requireNonNullElse(at, "").strip();
    }

    private boolean isAMoment(Optional<Duration> length) {
        Duration end = length.map(TOLERANCE::plus).orElse(LONGEST_LESSON);
        return typedAt().isEmpty()
                || Moment.of(typedAt())
                        .filter(moment -> moment.millis() <= end.toMillis())
                        .isPresent();
    }
}
