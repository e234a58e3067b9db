package org.secondlook.observation;

import java.util.Map;
import org.springframework.ui.Model;

/** A framework as those will see it who look through it: what it asks, its keys, what they rate. Nothing of it is kept. */
final class PreviewPage {

    private PreviewPage() {}

    static String show(Definition lens, int number, Model model) {
        model.addAttribute("lens", lens);
        model.addAttribute("number", number);
        model.addAttribute("form", new EstimateForm(Map.of()));
        model.addAttribute("ratings", Map.of());
        model.addAttribute("moments", Map.of());
        return "observation/frameworks/preview";
    }
}
