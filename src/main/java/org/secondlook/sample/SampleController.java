package org.secondlook.sample;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the sample lesson to everybody who has entered. */
@Controller
class SampleController {

    private final SamplePage page;

    SampleController(SamplePage page) {
        this.page = page;
    }

    /** For a circle that begins with it, with what that circle looks at. */
    @GetMapping("/sample")
    String show(
            @RequestParam(required = false) @Nullable String lens,
            @RequestParam(required = false) @Nullable UUID circle,
            Viewer viewer,
            Model model) {
        model.addAttribute("circle", circle);
        page.tell(viewer, lens, model);
        return "sample/show";
    }
}
