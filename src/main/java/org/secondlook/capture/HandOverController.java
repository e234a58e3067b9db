package org.secondlook.capture;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.people.Viewer;
import org.secondlook.recording.OpenUploads;
import org.secondlook.recording.UploadRefused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets the viewer hand a recording over to another device, and shows how it gets on there. */
@Controller
@RequestMapping("/recordings/hand-overs")
class HandOverController {

    private final HandOvers handOvers;
    private final HandOverDesk desk;
    private final OpenUploads uploads;

    HandOverController(HandOvers handOvers, HandOverDesk desk, OpenUploads uploads) {
        this.handOvers = handOvers;
        this.desk = desk;
        this.uploads = uploads;
    }

    @PostMapping
    String create(Viewer viewer, @RequestParam(required = false) @Nullable UUID activity) throws IOException {
        String page =
                "redirect:/recordings/hand-overs/" + handOvers.make(viewer).id();
        return activity == null ? page : page + "?activity=" + activity;
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable UUID id,
            Viewer viewer,
            @RequestParam(required = false) @Nullable UUID activity,
            Model model,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        model.addAttribute("activity", activity);
        model.addAttribute("view", desk.view(get(id, viewer), viewer));
        return part ? "capture/hand-over :: state" : "capture/hand-over";
    }

    @PostMapping("/{id}/end")
    String createEnd(@PathVariable UUID id, Viewer viewer) {
        handOvers.end(get(id, viewer));
        return "redirect:/recordings/new";
    }

    @ExceptionHandler
    String refuse(UploadRefused refused, Locale locale, HttpServletResponse response, Model model) {
        response.setStatus(refused.status());
        model.addAttribute("sentence", uploads.sentence(refused, locale));
        return "capture/refused";
    }

    private HandOver get(UUID id, Viewer viewer) {
        var handOver = new HandOverId(id);
        return handOvers.find(handOver, viewer).orElseThrow(() -> new NotVisibleException(handOver));
    }
}
