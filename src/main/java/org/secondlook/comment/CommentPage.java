package org.secondlook.comment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Uuids;
import org.secondlook.people.PersonId;

/** A conversation as one of those reads it who have a part in it, with what they may do. */
record CommentPage(Conversation conversation, PersonId reader) {

    public UUID share() {
        return conversation.talk().share().value();
    }

    public List<CommentThread> threads() {
        return conversation.threads();
    }

    public boolean isAlive() {
        return conversation.talk().alive();
    }

    /** How the other is called, or all of them; null when the platform keeps names to itself. */
    public @Nullable String other() {
        return conversation.talk().nameFor(reader);
    }

    public boolean isBetweenTwo() {
        return conversation.talk().isBetweenTwo();
    }

    public @Nullable String nameOf(PersonId person) {
        return conversation.talk().nameOf(person);
    }

    /** Whom somebody may mean in particular: whose names are known. */
    public List<Talk.Voice> others() {
        return isBetweenTwo()
                ? List.of()
                : conversation.talk().othersThan(reader).stream()
                        .filter(voice -> voice.name() != null)
                        .toList();
    }

    public boolean isMe(PersonId person) {
        return person.equals(reader);
    }

    /** Whether the first of this kind comes after a strength. */
    public boolean waits(CommentKind kind) {
        return conversation.waits(kind);
    }

    public boolean isMine(Comment comment) {
        return comment.author().equals(reader);
    }

    public boolean mayRemove(Comment comment) {
        return isMine(comment) || reader.equals(conversation.talk().owner());
    }

    public boolean awaitsStrength() {
        return conversation.awaitsStrength(reader, null);
    }

    public CommentKind[] kinds() {
        return CommentKind.values();
    }

    /** For a form, so that what it sends twice is said once. */
    public UUID newId() {
        return Uuids.next();
    }
}
