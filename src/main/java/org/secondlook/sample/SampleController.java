package org.secondlook.sample;

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

    @GetMapping("/sample")
    String show(@RequestParam(required = false) @Nullable String lens, Viewer viewer, Model model) {
        page.tell(viewer, lens, model);
        return "sample/show";
    }
}
