package org.secondlook.insight;

import org.secondlook.people.Role;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows what is told of the people of the viewer's course together. */
@Controller
class InsightController {

    private final Insights insights;

    InsightController(Insights insights) {
        this.insights = insights;
    }

    @GetMapping("/insight")
    String show(Viewer viewer, Model model) {
        model.addAttribute("insight", new InsightPage(insights.of(viewer), viewer.role() == Role.PD_LEAD));
        return "insight/show";
    }
}
