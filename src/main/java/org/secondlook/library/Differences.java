package org.secondlook.library;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where two drafts say something else, and what the second says there. */
final class Differences {

    private Differences() {}

    static Map<String, String> between(Draft typed, Draft theirs) {
        Map<String, String> before = fields(typed);
        Map<String, String> other = new LinkedHashMap<>();
        fields(theirs).forEach((field, text) -> {
            if (!text.equals(before.remove(field))) {
                other.put(field, text);
            }
        });
        before.forEach((field, text) -> other.put(field, ""));
        return other;
    }

    private static Map<String, String> fields(Draft draft) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", draft.title());
        fields.put("summary", draft.summary());
        fields.put("area", draft.area());
        fields.put("phases", draft.phases());
        fields.put("subjects", draft.subjects());
        fields.put("minutes", draft.minutes());
        draft.mechanisms().forEach((number, reason) -> fields.put("mechanism-" + number, reason));
        fields.put("strength", draft.strength());
        fields.put("statement", draft.statement());
        for (int at = 0; at < draft.citations().size(); at++) {
            fields.put(
                    "citation-" + (at + 1),
                    String.join(" · ", draft.citations().get(at).fields()));
        }
        fields.put("reviewed", draft.reviewed());
        draft.sections().forEach((section, text) -> fields.put(section.name(), text));
        return fields;
    }
}
