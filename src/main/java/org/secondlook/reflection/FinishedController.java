package org.secondlook.reflection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.secondlook.reflection.ReadingPages.Finished;
import org.secondlook.sharing.Shares;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows a reflection that its person has finished: what it says now, what it once said, and what came to it later. */
@Controller
@RequestMapping("/reflections/{id:[0-9a-f-]{36}}")
class FinishedController {

    private final Reflections reflections;
    private final Readings readings;
    private final Versions versions;
    private final SecondLooks looks;
    private final Shares shares;

    FinishedController(
            Reflections reflections, Readings readings, Versions versions, SecondLooks looks, Shares shares) {
        this.reflections = reflections;
        this.readings = readings;
        this.versions = versions;
        this.looks = looks;
        this.shares = shares;
    }

    @GetMapping
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        Reflection reflection = reflections.get(new ReflectionId(id), viewer);
        Optional<Finished> finished = readings.newest(reflection.id(), viewer);
        finished.ifPresent(newest -> lay(newest, reflection, viewer, model));
        return finished.isPresent()
                ? "reflection/finished/show"
                : "redirect:/lessons/" + reflection.recording() + "#reflection";
    }

    private void lay(Finished newest, Reflection reflection, Viewer viewer, Model model) {
        model.addAttribute("finished", newest);
        model.addAttribute("reading", readings.read(newest));
        model.addAttribute("versions", versions.lines(reflection.id(), viewer));
        model.addAttribute("isChanged", !versions.isNewest(reflection, viewer));
        model.addAttribute("second", readings.second(reflection.id(), viewer).orElse(null));
        model.addAttribute("maySecond", looks.isTime(reflection));
        model.addAttribute("isShared", shares.showToOthers(SharedReflections.subject(reflection.id()), viewer));
    }

    @GetMapping("/versions/{number}")
    String version(@PathVariable UUID id, @PathVariable int number, Viewer viewer, Model model) {
        Reflection reflection = reflections.get(new ReflectionId(id), viewer);
        Version version = versions.get(reflection.id(), number, viewer);
        Optional<Version> before = versions.before(reflection.id(), number, viewer);
        model.addAttribute("id", id);
        model.addAttribute("number", number);
        model.addAttribute("reading", readings.version(reflection.id(), number, viewer));
        model.addAttribute("before", before.orElse(null));
        model.addAttribute(
                "changes", before.map(each -> Change.between(each, version)).orElse(List.of()));
        return "reflection/finished/version";
    }
}
