package org.secondlook.exemplar;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.appearance.Appearances;
import org.secondlook.caption.Transcripts;
import org.secondlook.clip.ReleasableClip;
import org.secondlook.clip.ReleasableClips;
import org.secondlook.culture.Purpose;
import org.secondlook.foundation.Times;
import org.secondlook.library.Strategies;
import org.secondlook.people.People;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out the page on which a teacher releases a clip, with what is still in its way. */
@Component
class ReleasePage {

    private final ReleasableClips clips;
    private final Transcripts transcripts;
    private final Appearances appearances;
    private final Strategies strategies;
    private final People people;
    private final Clock clock;

    ReleasePage(
            ReleasableClips clips,
            Transcripts transcripts,
            Appearances appearances,
            Strategies strategies,
            People people,
            Clock clock) {
        this.clips = clips;
        this.transcripts = transcripts;
        this.appearances = appearances;
        this.strategies = strategies;
        this.people = people;
        this.clock = clock;
    }

    String fresh(UUID clip, Viewer viewer, Model model) {
        ReleasableClip own = clips.get(clip, viewer);
        return page(own, ReleaseForm.of(own, today()), viewer, model);
    }

    /** What is wrong with what was typed of a clip of the viewer's, or the answer 404. */
    Optional<Refusal> refusal(ReleaseForm form, UUID clip, Viewer viewer) {
        clips.get(clip, viewer);
        return form.refusal(today());
    }

    String refuse(
            Refusal refusal, ReleaseForm form, UUID clip, Viewer viewer, Model model, HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("problem", refusal.message());
        return page(clips.get(clip, viewer), form, viewer, model);
    }

    private String page(ReleasableClip clip, ReleaseForm form, Viewer viewer, Model model) {
        model.addAttribute("clip", clip);
        model.addAttribute("form", form);
        model.addAttribute("licences", Licence.values());
        model.addAttribute("areas", strategies.areas(viewer));
        model.addAttribute("tongues", transcripts.readIn(clip.piece(), viewer.locale()));
        model.addAttribute("isPermitted", appearances.allow(Purpose.EXEMPLAR, clip.piece().recording(), viewer));
        model.addAttribute("advisers", people.advisersOf(viewer));
        model.addAttribute("today", today());
        return "exemplar/release";
    }

    private LocalDate today() {
        return Times.day(clock.instant());
    }
}
