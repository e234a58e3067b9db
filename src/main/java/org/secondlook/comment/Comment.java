package org.secondlook.comment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.secondlook.recording.Moment;

/**
 * Something that one of those says who see a shared thing.
 *
 * @param thread the comment to which it replies; its own id when it replies to none
 * @param kind null for a reply
 * @param at null when it is about the whole; a reply has the moment of what it replies to
 * @param mentioned whom of the others it means in particular; mostly nobody
 */
record Comment(
        CommentId id,
        CommentId thread,
        PersonId author,
        @Nullable CommentKind kind,
        @Nullable Moment at,
        String words,
        int version,
        Instant saidAt,
        @Nullable PersonId mentioned) {

    public boolean isReply() {
        return !thread.equals(id);
    }

    public boolean isChanged() {
        return version > 0;
    }

    public LocalDate day() {
        return Times.day(saidAt);
    }

    /** Whether it is the same, whenever it was said: a form that was sent twice. */
    boolean saysTheSameAs(Comment other) {
        return author.equals(other.author)
                && thread.equals(other.thread)
                && kind == other.kind
                && Objects.equals(at, other.at)
                && words.equals(other.words)
                && Objects.equals(mentioned, other.mentioned);
    }

    /** The same in other words. */
    Comment changed(@Nullable CommentKind sort, String text) {
        return new Comment(id, thread, author, sort, at, text, version, saidAt, mentioned);
    }
}
