package org.secondlook.comment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.ShareId;
import org.secondlook.sharing.Shares;
import org.secondlook.sharing.ThingErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the viewer and others say to each other about what is shared between them. */
@Component
class Comments {

    private final CommentStore store;
    private final CommentPages pages;
    private final VoicePages voices;
    private final Shares shares;
    private final CommentNotices notices;
    private final Clock clock;

    Comments(
            CommentStore store,
            CommentPages pages,
            VoicePages voices,
            Shares shares,
            CommentNotices notices,
            Clock clock) {
        this.store = store;
        this.pages = pages;
        this.voices = voices;
        this.shares = shares;
        this.notices = notices;
        this.clock = clock;
    }

    /** What has been said, or the answer 404. */
    Conversation conversation(ShareId share, Viewer viewer) {
        Instant now = Times.now(clock);
        Talk talk = pages.talk(share, viewer, now).orElseThrow(() -> new NotVisibleException(share));
        return new Conversation(talk.among(voices.voices(share, viewer, now)), pages.said(share, viewer, now));
    }

    /** The same, for the viewer to read; where they are meant in particular, they know of it then. */
    @Transactional
    Conversation read(ShareId share, Viewer viewer) {
        Conversation conversation = conversation(share, viewer);
        List<CommentId> meant = conversation.meaning(viewer.person());
        if (!meant.isEmpty()) {
            store.noteSeen(meant, viewer.person(), Times.now(clock));
        }
        return conversation;
    }

    /** Where others mean the viewer, who has not read it yet. */
    List<VoicePages.Mention> mentions(Viewer viewer) {
        return voices.mentions(viewer, Times.now(clock));
    }

    /** Says something; the same sent twice is said once. */
    @Transactional
    Optional<Refusal> say(ShareId share, CommentForm form, Viewer viewer) {
        Conversation conversation = held(share, viewer);
        Optional<Refusal> refusal = form.refusal(
                        shares.lengthOf(conversation.talk().subject(), viewer))
                .or(conversation::refusal)
                .or(() -> conversation.refusal(form.kind(), viewer.person(), null))
                .or(() -> conversation.refusal(form.meant(), viewer.person()));
        return refusal.isPresent()
                ? refusal
                : keep(form.toComment(viewer.person(), Times.now(clock)), conversation, null);
    }

    /** Replies to a comment that is still there. */
    @Transactional
    Optional<Refusal> reply(ShareId share, CommentId to, CommentForm form, Viewer viewer) {
        Conversation conversation = held(share, viewer);
        Optional<Comment> head = conversation.find(to).filter(comment -> !comment.isReply());
        Optional<Refusal> refusal =
                form.refusal().or(conversation::refusal).or(() -> conversation.refusal(form.meant(), viewer.person()));
        if (refusal.isPresent() || head.isEmpty()) {
            return refusal.or(() -> Optional.of(Refusal.GONE));
        }
        return keep(form.toReply(head.get(), viewer.person(), Times.now(clock)), conversation, head.get());
    }

    private Optional<Refusal> keep(Comment comment, Conversation conversation, @Nullable Comment head) {
        if (store.add(comment, conversation.talk())) {
            notices.said(comment, head, conversation.talk());
            return Optional.empty();
        }
        boolean kept =
                conversation.find(comment.id()).filter(comment::saysTheSameAs).isPresent();
        return kept ? Optional.empty() : Optional.of(Refusal.TWICE);
    }

    /** Says something of the viewer's in other words, if nobody has since it was read; the same change sent twice is one. */
    @Transactional
    Optional<Refusal> change(ShareId share, CommentId id, CommentForm form, Viewer viewer) {
        Conversation conversation = held(share, viewer);
        Optional<Comment> found = conversation.find(id);
        if (found.isEmpty()) {
            return Optional.of(Refusal.GONE);
        }
        Comment present = own(found.get(), viewer.person());
        Comment changed = present.changed(present.isReply() ? null : form.kind(), form.text());
        Optional<Refusal> refusal = form.refusal()
                .or(() -> changed.isReply() || changed.kind() != null ? Optional.empty() : Optional.of(Refusal.KIND))
                .or(() -> conversation.refusal(changed.kind(), viewer.person(), id));
        return refusal.isPresent() || changed.saysTheSameAs(present) ? refusal : keep(changed, form.baseVersion());
    }

    private static Comment own(Comment comment, PersonId person) {
        if (!comment.author().equals(person)) {
            throw new NotVisibleException(comment.id());
        }
        return comment;
    }

    private Optional<Refusal> keep(Comment changed, int version) {
        return changed.version() == version && store.change(changed) ? Optional.empty() : Optional.of(Refusal.NEWER);
    }

    /** Takes back what the viewer has said, or takes away what was said about something of theirs; twice is once. */
    @Transactional
    void remove(ShareId share, CommentId id, Viewer viewer) {
        Conversation conversation = held(share, viewer);
        if (conversation.find(id).isPresent() && !store.remove(id, viewer.person())) {
            throw new NotVisibleException(id);
        }
    }

    /** Whatever is written now is written before the share changes or its thing is erased, or not at all. */
    private Conversation held(ShareId share, Viewer viewer) {
        shares.hold(share);
        return conversation(share, viewer);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void erased(ThingErased erased) {
        store.forget(erased.thing());
    }
}
