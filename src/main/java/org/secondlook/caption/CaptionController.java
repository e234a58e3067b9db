package org.secondlook.caption;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.secondlook.caption.CaptionTrack.Origin;
import org.secondlook.caption.CaptionsRefused.Reason;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.Recordings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the captions of a lesson beside it, or as a page of their own where there is no script, and takes files of them. */
@Controller
@RequestMapping("/lessons/{id}/captions")
class CaptionController {

    private static final int UNPROCESSABLE = 422;
    private static final int MOST_LINES_TOLD = 12;

    private final Captions captions;
    private final CaptionDesk desk;
    private final Recordings recordings;

    CaptionController(Captions captions, CaptionDesk desk, Recordings recordings) {
        this.captions = captions;
        this.desk = desk;
        this.recordings = recordings;
    }

    @GetMapping
    String index(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID track,
            @RequestParam(required = false) @Nullable UUID removed,
            @RequestParam(defaultValue = "") List<Integer> leftOut,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer,
            Model model) {
        model.addAttribute("leftOut", leftOut);
        if (removed != null) {
            model.addAttribute("removed", captions.get(new TrackId(removed), viewer));
        }
        return desk.show(new RecordingId(id), track == null ? null : new TrackId(track), part, viewer, model);
    }

    /** The part of the player that says which captions are seen. */
    @GetMapping("/choice")
    String choice(@PathVariable UUID id, Viewer viewer, Model model) {
        return desk.choice(new RecordingId(id), viewer, model);
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(required = false) @Nullable String text,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer viewer,
            Model model)
            throws IOException {
        RecordingId recording = recordings.get(new RecordingId(id), viewer).id();
        try {
            Language spoken = Language.of(language).orElseThrow(() -> new CaptionsRefused(Reason.LANGUAGE));
            ReadCaptions file =
                    CaptionReader.read(text == null ? body(request) : text.getBytes(StandardCharsets.UTF_8));
            TrackId track = captions.keep(recording, spoken, Origin.FILE, file.cues(), viewer);
            return "redirect:/lessons/" + id + "/captions?track=" + track + told(file.leftOut());
        } catch (CaptionsRefused refused) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute("refused", refused.reason());
            model.addAttribute("language", language);
            model.addAttribute("text", Optional.ofNullable(text).orElse(""));
            return desk.show(recording, null, part, viewer, model);
        }
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        return request.getInputStream().readNBytes(CaptionText.MOST_BYTES + 1);
    }

    private static String told(List<Integer> leftOut) {
        return leftOut.isEmpty()
                ? ""
                : leftOut.stream()
                        .limit(MOST_LINES_TOLD)
                        .map(String::valueOf)
                        .collect(Collectors.joining(",", "&leftOut=", ""));
    }
}
