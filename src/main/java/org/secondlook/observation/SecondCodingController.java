package org.secondlook.observation;

import java.util.UUID;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.ShareId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets whoever may code something that is shared with them do so, on the page of the share. */
@Controller
class SecondCodingController {

    private final SecondCodings codings;
    private final SecondCodingDesk desk;

    SecondCodingController(SecondCodings codings, SecondCodingDesk desk) {
        this.codings = codings;
        this.desk = desk;
    }

    @GetMapping("/shares/{share:[0-9a-f-]{36}}/codings")
    String index(
            @PathVariable UUID share,
            @RequestParam(defaultValue = "false") boolean choose,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer,
            Model model) {
        return desk.list(new ShareId(share), choose, part, viewer, model);
    }

    @PostMapping("/shares/{share:[0-9a-f-]{36}}/codings")
    String create(@PathVariable UUID share, @RequestParam UUID framework, Viewer viewer) {
        codings.begin(new ShareId(share), new FrameworkId(framework), viewer);
        return "redirect:/shares/" + share + "#observation-panel";
    }

    @GetMapping("/codings/{id}")
    String show(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer,
            Model model) {
        SecondCoding second = codings.get(new ObservationId(id), viewer);
        return part ? desk.show(second, viewer, model) : desk.backTo(second, viewer);
    }

    @PostMapping("/codings/{id}/lag")
    String update(@PathVariable UUID id, @RequestParam int millis, Viewer viewer) {
        codings.setLag(new ObservationId(id), millis, viewer);
        return "redirect:/codings/" + id;
    }

    /** Nothing of it changes from now on, and its lesson's owner sees it. */
    @PostMapping("/codings/{id}/completion")
    String complete(@PathVariable UUID id, Viewer viewer) {
        return desk.backTo(codings.finish(new ObservationId(id), viewer), viewer);
    }

    @PostMapping("/codings/{id}/removal")
    String remove(@PathVariable UUID id, Viewer viewer) {
        return desk.backTo(codings.remove(new ObservationId(id), viewer), viewer);
    }
}
