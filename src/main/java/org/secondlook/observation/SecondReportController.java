package org.secondlook.observation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.Viewer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Takes what a page codes while it plays something of another's, by the clock of that, and tells it what was coded before. */
@Controller
@RequestMapping("/codings/{id}/coding")
class SecondReportController {

    private final SecondCodings seconds;
    private final Codings codings;

    SecondReportController(SecondCodings seconds, Codings codings) {
        this.seconds = seconds;
        this.codings = codings;
    }

    @GetMapping
    ResponseEntity<CodingState> show(@PathVariable UUID id, Viewer viewer) {
        SecondCoding second = seconds.get(new ObservationId(id), viewer);
        return ResponseEntity.ok(second.clock().toPage(codings.of(second)));
    }

    @PostMapping
    ResponseEntity<Void> update(@PathVariable UUID id, @ModelAttribute CodingForm form, Viewer viewer) {
        SecondCoding second = seconds.get(new ObservationId(id), viewer);
        Duration length = length(second, viewer);
        Optional<List<Event>> events = form.events(second.look().framework().definition(), length);
        Optional<List<Stretch>> played = form.stretches(length);
        if (events.isEmpty() || played.isEmpty() || events.get().size() > codings.room(second.look())) {
            return ResponseEntity.badRequest().build();
        }
        seconds.report(second.look().id(), events.get(), played.get(), viewer);
        return ResponseEntity.noContent().build();
    }

    private @Nullable Duration length(SecondCoding second, Viewer viewer) {
        return seconds.length(second, viewer)
                .map(length -> length.plusMillis(second.clock().lead()))
                .orElse(null);
    }
}
