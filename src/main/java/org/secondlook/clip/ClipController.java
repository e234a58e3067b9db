package org.secondlook.clip;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.foundation.StaleException;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RenditionFile;
import org.secondlook.recording.Watchable;
import org.secondlook.sharing.Shares;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows one clip, to be watched without the rest of its lesson, and changes its words. */
@Controller
@RequestMapping("/clips/{id:[0-9a-f-]{36}}")
class ClipController {

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final Clips clips;
    private final Shares shares;
    private final List<ClipShowing> showings;

    ClipController(Clips clips, Shares shares, List<ClipShowing> showings) {
        this.clips = clips;
        this.shares = shares;
        this.showings = showings;
    }

    @GetMapping
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean listen,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer,
            Model model) {
        model.addAttribute("listen", listen);
        return page(new ClipId(id), part ? " :: stage" : "", viewer, model);
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @ModelAttribute("typed") WordsForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        var clip = new ClipId(id);
        clips.get(clip, viewer);
        Optional<ClipWords> words = form.toWords();
        if (words.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute("problem", "clip.problem.words");
            return page(clip, "", viewer, model);
        }
        try {
            clips.reword(clip, words.get(), form.baseVersion(), viewer);
            return "redirect:/clips/" + id;
        } catch (StaleException newerOnesThere) {
            response.setStatus(CONFLICT);
            model.addAttribute("problem", "clip.problem.newer");
            return page(clip, "", viewer, model);
        }
    }

    private String page(ClipId id, String fragment, Viewer viewer, Model model) {
        model.addAttribute("clip", clips.get(id, viewer));
        model.addAttribute(
                "whoSees",
                showings.stream()
                        .flatMap(showing -> showing.whoSees(id.value()).stream())
                        .findFirst()
                        .orElse(null));
        model.addAttribute("isShared", shares.showToOthers(SharedClips.subject(id), viewer));
        Watchable watchable = clips.watchable(id, viewer);
        model.addAttribute("hasPoster", watchable.find(RenditionFile.POSTER).isPresent());
        model.addAttribute("hasSound", watchable.find(RenditionFile.SOUND).isPresent());
        return "clip/show" + fragment;
    }
}
