package org.secondlook.comment;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.PersonId;

/** All that those of a share have said to each other about something, in the order in which they said it; and what may be said next. */
record Conversation(Talk talk, List<Comment> comments) {

    /** More is better said to each other over a cup of tea. */
    static final int MOST = 500;

    Conversation {
        comments = List.copyOf(comments);
    }

    /** In the order of the moments. */
    public List<CommentThread> threads() {
        return CommentThread.allOf(comments);
    }

    Optional<Comment> find(CommentId id) {
        return comments.stream().filter(comment -> comment.id().equals(id)).findFirst();
    }

    /**
     * Whether somebody's first suggestion still waits for a strength of theirs; where several talk, their first question too.
     *
     * @param except a comment that is about to become something else, and does not count; null when it is a new one
     */
    boolean awaitsStrength(PersonId author, @Nullable CommentId except) {
        return comments.stream()
                .filter(comment ->
                        comment.author().equals(author) && !comment.id().equals(except))
                .noneMatch(comment -> comment.kind() == CommentKind.STRENGTH || waits(comment.kind()));
    }

    /** Whether somebody's first of this kind comes after a strength. */
    boolean waits(@Nullable CommentKind kind) {
        return kind == CommentKind.SUGGESTION || (kind == CommentKind.QUESTION && !talk.isBetweenTwo());
    }

    /** Nobody is meant who does not take part; of whoever does not, nothing is told. */
    Optional<Refusal> refusal(@Nullable PersonId mentioned, PersonId author) {
        boolean sound = mentioned == null
                || (!talk.isBetweenTwo()
                        && talk.othersThan(author).stream()
                                .anyMatch(voice -> voice.person().equals(mentioned)));
        return sound ? Optional.empty() : Optional.of(Refusal.MENTION);
    }

    /** Where somebody is meant. */
    List<CommentId> meaning(PersonId person) {
        return comments.stream()
                .filter(comment -> person.equals(comment.mentioned()))
                .map(Comment::id)
                .toList();
    }

    /** What stands in the way of saying anything more. */
    Optional<Refusal> refusal() {
        if (!talk.alive()) {
            return Optional.of(Refusal.OVER);
        }
        return comments.size() < MOST ? Optional.empty() : Optional.of(Refusal.FULL);
    }

    /** What stands in the way of somebody's saying something of a kind, or letting a comment of theirs become that. */
    Optional<Refusal> refusal(@Nullable CommentKind kind, PersonId author, @Nullable CommentId except) {
        return waits(kind) && awaitsStrength(author, except) ? Optional.of(Refusal.STRENGTH) : Optional.empty();
    }
}
