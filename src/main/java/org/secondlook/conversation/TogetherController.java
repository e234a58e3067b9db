package org.secondlook.conversation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.Audiences;
import org.secondlook.sharing.ShareId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which two look at the same, with their notes beside it, and where either says at which moment they are. */
@Controller
@RequestMapping("/conversations/{id:[0-9a-f-]{36}}/together")
class TogetherController {

    private final Conversations conversations;
    private final Together together;
    private final NoteDesk notes;

    TogetherController(Conversations conversations, Together together, NoteDesk notes) {
        this.conversations = conversations;
        this.together = together;
        this.notes = notes;
    }

    @GetMapping
    String show(@PathVariable UUID id, @RequestParam(required = false) UUID share, Viewer viewer, Model model) {
        Conversation seen = conversations.get(new ConversationId(id), viewer);
        List<Audiences.Shown> shown = together.shown(seen, viewer);
        Optional<Here> here = together.here(seen, viewer);
        model.addAttribute("conversation", seen);
        model.addAttribute("shown", shown);
        model.addAttribute("chosen", chosen(share, here, shown));
        lay(here, model);
        notes.lay(seen, viewer, model);
        return "conversation/together";
    }

    /** What was asked for, or where the other is, or the first there is. */
    private static Audiences.@Nullable Shown chosen(
            @Nullable UUID asked, Optional<Here> here, List<Audiences.Shown> shown) {
        UUID wanted = asked == null ? here.map(each -> each.share().value()).orElse(null) : asked;
        return shown.stream()
                .filter(each -> each.share().value().equals(wanted))
                .findFirst()
                .orElse(shown.isEmpty() ? null : shown.get(0));
    }

    @PostMapping("/moment")
    String say(
            @PathVariable UUID id,
            @RequestParam UUID share,
            @RequestParam(defaultValue = "") String at,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Optional<Refusal> refusal = together.say(new ConversationId(id), new ShareId(share), at.strip(), viewer);
        if (refusal.isPresent()) {
            ConversationAnswers.refuse(refusal.get(), model, response);
            model.addAttribute("typedAt", at);
            return part ? "conversation/parts :: refused" : show(id, share, viewer, model);
        }
        return part
                ? moment(id, 0, viewer, model, response)
                : "redirect:/conversations/" + id + "/together?share=" + share;
    }

    /** Where they are, if anybody has said so since; else nothing. */
    @GetMapping("/moment")
    String moment(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int after,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Conversation seen = conversations.get(new ConversationId(id), viewer);
        Optional<Here> newer = together.newerThan(after, seen, viewer);
        if (newer.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
        model.addAttribute("conversation", seen);
        model.addAttribute("shown", together.shown(seen, viewer));
        lay(newer, model);
        return "conversation/parts :: moment";
    }

    private static void lay(Optional<Here> here, Model model) {
        model.addAttribute("here", here.orElse(null));
    }
}
