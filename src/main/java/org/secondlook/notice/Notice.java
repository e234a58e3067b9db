package org.secondlook.notice;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;

/**
 * That something has come for somebody. It says of what kind and nothing else: what it is about is opened by its address, where it
 * is decided anew who may see it.
 *
 * @param address a path of the tool
 * @param toldAt when they were told of it last
 * @param readAt when they opened it; null before
 */
public record Notice(
        NoticeId id,
        Kind kind,
        String address,
        Instant toldAt,
        @Nullable Instant readAt) {

    public LocalDate day() {
        return Times.day(toldAt);
    }

    public boolean isRead() {
        return readAt != null;
    }

    /** What somebody can be told of; each has one text, and belongs to a topic. */
    public enum Kind {
        SHARED_WITH_YOU(Topic.SHARING),
        EXTENSION_ASKED(Topic.SHARING),
        EXTENSION_GRANTED(Topic.SHARING),
        COMMENT(Topic.TALK),
        REPLY(Topic.TALK),
        MENTION(Topic.TALK),
        CIRCLE_INVITATION(Topic.CIRCLES),
        CIRCLE_ROUND_OPENED(Topic.CIRCLES),
        CIRCLE_CLOSED(Topic.CIRCLES),
        PAIRING_PROPOSED(Topic.COACHING),
        PAIRING_ACCEPTED(Topic.COACHING),
        PAIRING_ENDED(Topic.COACHING),
        CONVERSATION_SET(Topic.COACHING),
        CONVERSATION_MOVED(Topic.COACHING),
        CONVERSATION_RECORDING(Topic.COACHING),
        RECORDING_RESTS(Topic.LESSONS),
        FEEDBACK(Topic.COACHING),
        PRACTICE_PROMPT(Topic.COACHING),
        CYCLE_STAGE(Topic.COACHING),
        ACTIVITY_REMINDER(Topic.PROGRAMMES),
        ACTIVITY_DUE(Topic.PROGRAMMES),
        EXEMPLAR_ASKED(Topic.SHARING),
        EXEMPLAR_ANSWERED(Topic.SHARING),
        EXEMPLAR_ENDED(Topic.SHARING),
        LESSON_ENDING(Topic.LESSONS),
        CODE_CHANGED(Topic.LESSONS);

        private final Topic topic;

        Kind(Topic topic) {
            this.topic = topic;
        }

        Topic topic() {
            return topic;
        }
    }
}
