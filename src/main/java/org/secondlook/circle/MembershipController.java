package org.secondlook.circle;

import java.util.UUID;
import org.secondlook.people.People;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets people accept a circle's norms, decline and leave, and whoever facilitates it ask others and take them out. */
@Controller
@RequestMapping("/circles/{id:[0-9a-f-]{36}}")
class MembershipController {

    private final Circles circles;
    private final People people;

    MembershipController(Circles circles, People people) {
        this.circles = circles;
        this.people = people;
    }

    @PostMapping("/acceptance")
    String accept(@PathVariable UUID id, @RequestParam int norms, Viewer viewer) {
        circles.accept(new CircleId(id), norms, viewer);
        return "redirect:/circles/" + id;
    }

    @PostMapping("/departure")
    String leave(@PathVariable UUID id, Viewer viewer) {
        circles.leave(new CircleId(id), viewer);
        return "redirect:/circles";
    }

    @GetMapping("/members/new")
    String form(@PathVariable UUID id, @RequestParam(defaultValue = "") String sought, Viewer viewer, Model model) {
        Circle circle = circles.facilitated(new CircleId(id), viewer);
        model.addAttribute("circle", circle);
        model.addAttribute("sought", sought);
        model.addAttribute(
                "people",
                people.colleaguesOf(viewer, sought, null).stream()
                        .filter(colleague -> circle.find(colleague.person()).isEmpty())
                        .toList());
        return "circle/members";
    }

    @PostMapping("/members")
    String ask(@PathVariable UUID id, @RequestParam UUID person, Viewer viewer) {
        circles.ask(new CircleId(id), new PersonId(person), viewer);
        return "redirect:/circles/" + id;
    }

    @PostMapping("/members/{person}/removal")
    String remove(@PathVariable UUID id, @PathVariable UUID person, Viewer viewer) {
        circles.remove(new CircleId(id), new PersonId(person), viewer);
        return "redirect:/circles/" + id;
    }
}
