package org.secondlook.observation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.ui.Model;

/** The page on which a draft is typed. */
final class DraftPage {

    private DraftPage() {}

    /** With what is told about it at its fields, the first of each. */
    static String show(KeptDraft draft, List<Flaw> flaws, Model model) {
        Map<String, Flaw> told =
                flaws.stream().collect(Collectors.toMap(Flaw::field, flaw -> flaw, (one, more) -> one));
        model.addAttribute("page", draft);
        model.addAttribute("draft", draft.draft());
        model.addAttribute("flaws", flaws);
        model.addAttribute("told", told);
        model.addAttribute("longest", DraftLimits.longest());
        model.addAttribute("measures", Measure.values());
        model.addAttribute("hues", Hue.values());
        model.addAttribute("kinds", Code.Kind.values());
        return "observation/frameworks/draft";
    }
}
