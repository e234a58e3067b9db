package org.secondlook.conversation;

import org.secondlook.people.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out notes: those of both, and those that somebody keeps for themselves. */
@Component
class NoteDesk {

    private final Notes notes;
    private final MessageSource messages;

    NoteDesk(Notes notes, MessageSource messages) {
        this.notes = notes;
        this.messages = messages;
    }

    /** Unless there is something to lay out already, because it was typed and not kept. */
    void lay(Conversation seen, Viewer viewer, Model model) {
        Note newest = notes.newest(seen);
        if (!model.containsAttribute("noteWords")) {
            lay(newest.number(), newest.words(), model);
        }
        model.addAttribute("note", newest);
        model.addAttribute("clashed", newest.words().contains(marks(viewer).above()));
    }

    /** What was typed and could not be kept, from the version on which it was written. */
    void lay(int base, String words, Model model) {
        model.addAttribute("noteBase", base);
        model.addAttribute("noteWords", words);
    }

    void layPrivate(Conversation seen, Viewer viewer, Model model) {
        PrivateNote present = notes.ownPrivate(seen, viewer);
        model.addAttribute("privateBase", present.version());
        if (!model.containsAttribute("privateWords")) {
            model.addAttribute("privateWords", present.words());
        }
    }

    /** What stands around words that both wrote over the same passage. */
    Merge.Marks marks(Viewer viewer) {
        return new Merge.Marks(
                text("conversation.notes.mark.above", viewer),
                text("conversation.notes.mark.between", viewer),
                text("conversation.notes.mark.below", viewer));
    }

    private String text(String key, Viewer viewer) {
        return messages.getMessage(key, new Object[0], viewer.locale());
    }
}
