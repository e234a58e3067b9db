package org.secondlook.comment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.secondlook.notice.Notice;
import org.secondlook.people.PersonId;
import org.secondlook.sharing.ShareNotices;
import org.springframework.stereotype.Component;

/** Tells those whom a comment concerns that it is there: one notice each, whatever else it is to them. */
@Component
class CommentNotices {

    private final ShareNotices notices;

    CommentNotices(ShareNotices notices) {
        this.notices = notices;
    }

    /**
     * Tells whom it means, to whom it replies, and whose thing it is about. Between two that is the other one; in a circle the rest
     * find it when they look.
     *
     * @param head the comment to which it replies; null when it replies to none
     */
    void said(Comment comment, @Nullable Comment head, Talk talk) {
        Map<PersonId, Notice.Kind> told = new LinkedHashMap<>();
        if (comment.mentioned() != null) {
            told.put(comment.mentioned(), Notice.Kind.MENTION);
        }
        if (head != null) {
            told.putIfAbsent(head.author(), Notice.Kind.REPLY);
        }
        told.putIfAbsent(talk.owner(), Notice.Kind.COMMENT);
        if (talk.isBetweenTwo()) {
            talk.othersThan(comment.author()).forEach(other -> told.putIfAbsent(other.person(), Notice.Kind.COMMENT));
        }
        told.remove(comment.author());
        told.keySet()
                .retainAll(talk.othersThan(comment.author()).stream()
                        .map(Talk.Voice::person)
                        .toList());
        told.forEach((person, kind) -> notices.tell(talk.share(), person, kind));
    }
}
