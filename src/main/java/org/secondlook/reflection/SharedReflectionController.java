package org.secondlook.reflection;

import java.util.UUID;
import org.secondlook.people.Viewer;
import org.secondlook.reflection.ReadingPages.Finished;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** Shows a reflection to whoever it is shared with, as a piece of the share's page, or as a page where there is no script. */
@Controller
class SharedReflectionController {

    private final Readings readings;

    SharedReflectionController(Readings readings) {
        this.readings = readings;
    }

    @GetMapping("/reflections/{id:[0-9a-f-]{36}}/reading")
    String show(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer,
            Model model) {
        Finished finished = readings.shared(new ReflectionId(id), viewer);
        model.addAttribute("finished", finished);
        model.addAttribute("reading", readings.read(finished));
        return part ? "reflection/finished/reading :: stage" : "reflection/finished/reading";
    }
}
