package org.secondlook.comment;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.secondlook.recording.Moment;

/** A comment with the replies to it, and first of all itself. Whoever began it may have taken that back; then the replies stand alone. */
record CommentThread(CommentId id, List<Comment> comments) {

    /** What is about the whole, and then in the order of the moments; what is about the same as it was said. */
    private static final Comparator<CommentThread> IN_ORDER =
            Comparator.comparingLong(CommentThread::place).thenComparing(CommentThread::begunAt);

    CommentThread {
        comments =
                comments.stream().sorted(Comparator.comparing(Comment::isReply)).toList();
        if (comments.isEmpty()) {
            throw new IllegalArgumentException("nobody has said anything: " + id);
        }
    }

    /** What was said, thread by thread, in the order of the moments. */
    static List<CommentThread> allOf(List<Comment> comments) {
        Map<CommentId, List<Comment>> threads = comments.stream()
                .collect(Collectors.groupingBy(Comment::thread, LinkedHashMap::new, Collectors.toList()));
        return threads.entrySet().stream()
                .map(thread -> new CommentThread(thread.getKey(), thread.getValue()))
                .sorted(IN_ORDER)
                .toList();
    }

    /** What it began with; null when that was taken back. */
    public @Nullable Comment head() {
        return comments.stream()
                .filter(comment -> !comment.isReply())
                .findFirst()
                .orElse(null);
    }

    public List<Comment> replies() {
        return comments.stream().filter(Comment::isReply).toList();
    }

    private long place() {
        Moment at = comments.get(0).at();
        return at == null ? -1 : at.millis();
    }

    private Instant begunAt() {
        return comments.get(0).saidAt();
    }
}
