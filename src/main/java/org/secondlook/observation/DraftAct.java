package org.secondlook.observation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a button does to the rows of a draft, besides keeping it: {@code add codes}, {@code up codes 2}. */
record DraftAct(String verb, String part, int row) {

    private static final Pattern ACT =
            Pattern.compile("(add|up|down|remove) (codes|elements|indicators|prompts)(?: (\\d{1,3}))?");

    /** Empty where nothing of that kind is asked. */
    static Optional<DraftAct> of(String typed) {
        Matcher act = ACT.matcher(typed);
        return act.matches()
                ? Optional.of(new DraftAct(
                        act.group(1), act.group(2), act.group(3) == null ? 0 : Integer.parseInt(act.group(3))))
                : Optional.empty();
    }

    /** The draft as it is then; the same where there is no such row. */
    Draft on(Draft draft) {
        return switch (part) {
            case "codes" ->
                draft.withCodes(changed(
                                draft.codes(),
                                () -> TypedCode.fresh(draft.codes().size())))
                        .tidy();
            case "elements" ->
                draft.withElements(changed(draft.elements(), TypedElement::fresh))
                        .tidy();
            case "indicators" -> draft.withIndicators(changed(draft.indicators(), TypedIndicator::fresh));
            default -> draft.withPrompts(changed(draft.prompts(), () -> ""));
        };
    }

    private <T> List<T> changed(List<T> before, Supplier<T> fresh) {
        List<T> rows = new ArrayList<>(before);
        if (verb.equals("add")) {
            rows.add(fresh.get());
        } else if (verb.equals("remove") && row < rows.size()) {
            rows.remove(row);
        } else if (verb.equals("up") && row > 0 && row < rows.size()) {
            Collections.swap(rows, row - 1, row);
        } else if (verb.equals("down") && row + 1 < rows.size()) {
            Collections.swap(rows, row, row + 1);
        }
        return rows;
    }

    /** Where one goes on in the page. */
    String place(Draft after) {
        int rows = switch (part) {
            case "codes" -> after.codes().size();
            case "elements" -> after.elements().size();
            case "indicators" -> after.indicators().size();
            default -> after.prompts().size();
        };
        int place = switch (verb) {
            case "add" -> rows - 1;
            case "up" -> row - 1;
            case "down" -> row + 1;
            default -> row;
        };
        return rows == 0 ? part : part + "-" + Math.max(0, Math.min(place, rows - 1));
    }
}
