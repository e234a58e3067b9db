package org.secondlook.conversation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The notes that both write: for the page's script in the background, for a form with the page again. */
@Controller
@RequestMapping("/conversations/{id:[0-9a-f-]{36}}/notes")
class NoteController {

    private final Conversations conversations;
    private final Notes notes;
    private final NoteDesk desk;

    NoteController(Conversations conversations, Notes notes, NoteDesk desk) {
        this.conversations = conversations;
        this.notes = notes;
        this.desk = desk;
    }

    @GetMapping
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        Conversation seen = conversations.get(new ConversationId(id), viewer);
        desk.lay(seen, viewer, model);
        model.addAttribute("conversation", seen);
        model.addAttribute("versions", notes.versions(seen));
        return "conversation/notes";
    }

    @PostMapping
    String write(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int base,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        String typed = Typed.text(words);
        Written written = notes.write(new ConversationId(id), base, typed, desk.marks(viewer), viewer);
        if (written.refusal() == null) {
            return "redirect:/conversations/" + id + "/notes";
        }
        ConversationAnswers.refuse(written.refusal(), model, response);
        desk.lay(base, typed, model);
        return show(id, viewer, model);
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Told> save(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int base,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer) {
        Written written = notes.write(new ConversationId(id), base, Typed.text(words), desk.marks(viewer), viewer);
        return ResponseEntity.status(
                        written.refusal() == null ? 200 : written.refusal().status())
                .body(new Told(
                        written.sent(),
                        written.newest().number(),
                        written.newest().words(),
                        written.clashes()));
    }

    /** What holds now, if that is newer than what somebody has before them; else nothing. */
    @GetMapping(path = "/newest", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Told> newest(@PathVariable UUID id, @RequestParam(defaultValue = "0") int after, Viewer viewer) {
        Conversation seen = conversations.get(new ConversationId(id), viewer);
        Optional<Note> newer = notes.newerThan(after, seen);
        return newer.map(note -> ResponseEntity.ok(new Told(note.number(), note.number(), note.words(), 0)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /** What the page needs to know to go on: what was sent, and what holds now. */
    record Told(int sent, int number, String words, int clashes) {}
}
