package org.secondlook.observation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows one indicator over the viewer's lessons, and takes where they would like it to be. */
@Controller
@RequestMapping("/growth")
class GrowthController {

    private static final int UNPROCESSABLE = 422;
    private static final String ONE = "/{framework}/{indicator}";

    private final Growths growths;

    GrowthController(Growths growths) {
        this.growths = growths;
    }

    @GetMapping
    String index(Viewer viewer, Model model) {
        model.addAttribute("choices", growths.choices(viewer));
        return "observation/growth-choice";
    }

    @GetMapping(ONE)
    String show(@PathVariable String framework, @PathVariable String indicator, Viewer viewer, Model model) {
        return page(growths.of(framework, indicator, viewer), model);
    }

    @PostMapping(ONE + "/goal")
    String aim(
            @PathVariable String framework,
            @PathVariable String indicator,
            @RequestParam(defaultValue = "") String goal,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Growth growth = growths.of(framework, indicator, viewer);
        Optional<Double> value = EstimateForm.value(goal, growth.indicator());
        if (value.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute("typed", goal);
            return page(growth, model);
        }
        growths.aim(growth, value.get(), viewer);
        return back(growth);
    }

    @PostMapping(ONE + "/goal/removal")
    String remove(@PathVariable String framework, @PathVariable String indicator, Viewer viewer) {
        Growth growth = growths.of(framework, indicator, viewer);
        growths.drop(growth, viewer);
        return back(growth);
    }

    private static String page(Growth growth, Model model) {
        model.addAttribute("growth", growth);
        return "observation/growth";
    }

    private static String back(Growth growth) {
        return "redirect:/growth/%s/%s"
                .formatted(growth.framework().slug(), growth.indicator().key());
    }
}
