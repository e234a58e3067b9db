package org.secondlook.library;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.ui.Model;

/** Lays out the page on which a draft is worked at. */
final class DraftPage {

    private DraftPage() {}

    static String show(KeptDraft draft, List<Flaw> flaws, SchoolLibrary library, Model model) {
        model.addAttribute("kept", draft);
        model.addAttribute("draft", draft.draft());
        model.addAttribute("citations", rows(draft.draft()));
        model.addAttribute("flaws", flaws);
        model.addAttribute("wrong", flaws.stream().collect(Collectors.groupingBy(Flaw::field)));
        model.addAttribute("areas", library.areas());
        model.addAttribute("phases", Phase.values());
        model.addAttribute("mechanisms", Mechanism.values());
        model.addAttribute("strengths", Evidence.Strength.values());
        model.addAttribute("sections", Section.values());
        model.addAttribute("view", preview(draft, library));
        return "library/workshop/draft";
    }

    /** As it would be read, as far as it goes. */
    static StrategyView preview(KeptDraft draft, SchoolLibrary library) {
        return StrategyView.of(
                Sketch.of(draft.draft(), draft.key()),
                library.nameOf(draft.draft().area()));
    }

    private static List<TypedCitation> rows(Draft draft) {
        List<TypedCitation> rows = new ArrayList<>(draft.citations());
        while (rows.size() < DraftForm.MOST_ROWS
                && rows.size() < draft.citations().size() + 2) {
            rows.add(TypedCitation.blank());
        }
        return rows;
    }
}
