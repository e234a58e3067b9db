package org.secondlook.conversation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.secondlook.foundation.Times;
import org.secondlook.foundation.Wording;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The notes of a conversation: one text that both write, in which nothing is lost, and one of each for themselves. */
@Component
class Notes {

    private final Conversations conversations;
    private final NoteStore store;
    private final NotePages pages;
    private final Clock clock;

    Notes(Conversations conversations, NoteStore store, NotePages pages, Clock clock) {
        this.conversations = conversations;
        this.store = store;
        this.pages = pages;
        this.clock = clock;
    }

    Note newest(Conversation seen) {
        return pages.newest(seen.id());
    }

    /** The newest, if it is newer than what somebody has before them. */
    Optional<Note> newerThan(int number, Conversation seen) {
        return pages.newestNumber(seen.id()) > number ? Optional.of(newest(seen)) : Optional.empty();
    }

    List<Note> versions(Conversation seen) {
        return pages.versions(seen.id());
    }

    /**
     * Lays what somebody wrote over what holds now, from the version that both have in common. One that is unknown is none: then all
     * of both texts is kept.
     */
    @Transactional
    Written write(ConversationId id, int base, String words, Merge.Marks marks, Viewer viewer) {
        boolean open = conversations.hold(id, viewer).isOpen();
        Note newest = pages.newest(id);
        if (!open) {
            return Written.refused(Refusal.OVER, newest);
        } else if (!Note.isSound(words)) {
            return Written.refused(Refusal.LONG, newest);
        }
        Note before = pages.find(id, base).orElse(Note.NONE);
        Merge merge = Merge.of(before.words(), words, newest.words(), marks);
        if (merge.text().equals(newest.words()) && words.equals(before.words())) {
            return new Written(null, before.number(), newest, 0);
        }
        return Note.isSound(merge.text())
                ? keep(id, newest, words, merge, viewer.person())
                : Written.refused(Refusal.LONG, newest);
    }

    /** What was sent is a version of its own, so that whoever goes on writing has it as their base; then what became of both. */
    private Written keep(ConversationId id, Note newest, String words, Merge merge, PersonId author) {
        int sent = words.equals(newest.words()) ? newest.number() : newest.number() + 1;
        if (sent > newest.number()) {
            store.add(id, sent, author, words, Times.now(clock));
        }
        if (!merge.text().equals(words)) {
            store.add(id, sent + 1, author, merge.text(), Times.now(clock));
        }
        return new Written(null, sent, pages.newest(id), merge.clashes());
    }

    PrivateNote ownPrivate(Conversation seen, Viewer viewer) {
        return pages.ownPrivate(seen.id(), viewer.person());
    }

    /** Keeps what somebody notes for themselves, also when the conversation is over: it is theirs. */
    @Transactional
    Optional<Refusal> writePrivate(ConversationId id, int base, String words, Viewer viewer) {
        conversations.hold(id, viewer);
        if (!Wording.isSound(words, PrivateNote.LONGEST)) {
            return Optional.of(Refusal.LONG);
        } else if (pages.ownPrivate(id, viewer.person()).words().equals(words)) {
            return Optional.empty();
        }
        return store.writePrivate(id, base, viewer.person(), words, Times.now(clock))
                ? Optional.empty()
                : Optional.of(Refusal.NEWER);
    }
}
