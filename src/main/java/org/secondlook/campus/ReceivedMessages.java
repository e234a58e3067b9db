package org.secondlook.campus;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last messages that a school received from the tool, for a page that shows them. */
final class ReceivedMessages {

    private static final int MOST = 50;
    private static final int LONGEST = 4000;

    private final Deque<Message> messages = new ArrayDeque<>();

    synchronized void add(Instant at, Call call, Reply reply) {
        messages.addFirst(new Message(
                at.truncatedTo(ChronoUnit.SECONDS),
                call.method(),
                call.path(),
                call.accept(),
                call.contentType(),
                shortened(call.body()),
                reply.status(),
                reply.mediaType()));
        if (messages.size() > MOST) {
            messages.removeLast();
        }
    }

    synchronized List<Message> newestFirst() {
        return List.copyOf(messages);
    }

    private static String shortened(String body) {
        return body.length() <= LONGEST ? body : body.substring(0, LONGEST) + "…";
    }

    /** One call and how it was answered; without its Authorization header. */
    record Message(
            Instant at,
            String method,
            String path,
            @Nullable String accept,
            @Nullable String contentType,
            String body,
            int status,
            String answered) {}
}
