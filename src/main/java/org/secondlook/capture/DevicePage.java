package org.secondlook.capture;

import java.time.Clock;
import java.util.Optional;
import org.secondlook.people.People;
import org.secondlook.recording.OpenUploads;
import org.secondlook.recording.PartLibrary;
import org.secondlook.recording.Recording;
import org.secondlook.recording.RecordingState;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the device sees that has opened a hand-over. */
@Component
class DevicePage {

    private final OpenUploads uploads;
    private final People people;
    private final PartLibrary parts;
    private final Clock clock;

    DevicePage(OpenUploads uploads, People people, PartLibrary parts, Clock clock) {
        this.uploads = uploads;
        this.people = people;
        this.parts = parts;
        this.clock = clock;
    }

    /** The page's name; empty when there is nothing more to be done with it here. */
    Optional<String> show(HandOver handOver, Model model) {
        Optional<Recording> recording = uploads.find(handOver.recording(), handOver.person());
        if (recording.isPresent() && recording.get().state() != RecordingState.RECEIVING) {
            return Optional.of("capture/device-stored");
        }
        if (recording.isEmpty() || !handOver.isGood(clock.instant())) {
            return Optional.empty();
        }
        model.addAttribute("recording", recording.get());
        model.addAttribute("owner", people.nameOf(handOver.person()).orElse(null));
        parts.address().ifPresent(library -> model.addAttribute("partLibrary", library));
        model.addAttribute("room", uploads.roomIn(handOver.recording(), handOver.person()));
        return Optional.of("capture/device");
    }
}
