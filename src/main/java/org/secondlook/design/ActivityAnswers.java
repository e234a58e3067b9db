package org.secondlook.design;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out the page on which a lead types an activity. */
@Component
class ActivityAnswers {

    private final Stocks stocks;

    ActivityAnswers(Stocks stocks) {
        this.stocks = stocks;
    }

    /** What is wrong with what was typed: also a target that the school does not have, unless it was there before. */
    Map<String, String> problems(ActivityForm form, @Nullable PlannedActivity before, Viewer viewer) {
        Map<String, String> problems = new LinkedHashMap<>(form.problems());
        if (problems.isEmpty()) {
            PlannedActivity typed = form.toActivity();
            String target = typed.target();
            boolean kept = before != null && Objects.equals(before.target(), target) && before.kind() == typed.kind();
            if (target != null && !kept && !stocks.of(viewer).has(typed.kind(), target)) {
                problems.put("target", "design.problem.target");
            }
        }
        return problems;
    }

    String page(ActivityForm form, ModuleId module, boolean fresh, Sheet sheet, Viewer viewer, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("fresh", fresh);
        model.addAttribute("sheet", sheet);
        model.addAttribute("module", sheet.module(module).orElseThrow(() -> new NotVisibleException(module)));
        model.addAttribute("kinds", ActivityKind.values());
        Stock stock = stocks.of(viewer);
        model.addAttribute("stock", stock);
        String chosen = form.strategy();
        boolean isThere = chosen.isEmpty() || stock.has(ActivityKind.STRATEGY, chosen);
        model.addAttribute("gone", isThere ? null : chosen);
        return "design/activity";
    }

    /** The page with why it was not kept. */
    String refuse(
            Refusal refusal, Map<String, String> problems, Model model, HttpServletResponse response, String page) {
        response.setStatus(refusal.status());
        model.addAttribute("problem", refusal.message());
        model.addAttribute("problems", problems);
        return page;
    }
}
