package org.secondlook.design;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Wording;

/**
 * What somebody types of a programme as a whole, which may be wrong.
 *
 * @param version from which they began
 */
record WordsForm(
        @Nullable Integer version,
        @Nullable String title,
        @Nullable String purpose) {

    static WordsForm of(Sheet sheet) {
        return new WordsForm(sheet.version(), sheet.programme().title(), sheet.purpose());
    }

    /** The same, as it follows a version that has come meanwhile. */
    WordsForm after(Sheet sheet) {
        return new WordsForm(sheet.version(), title, purpose);
    }

    /** By the field that is wrong, the key of what is. */
    Map<String, String> problems() {
        return problems(title(), purpose());
    }

    static Map<String, String> problems(String title, String purpose) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (title.isEmpty() || !Wording.isSound(title, Programme.LONGEST_TITLE)) {
            problems.put("title", "design.problem.title");
        }
        if (!Wording.isSound(purpose, Programme.LONGEST_PURPOSE)) {
            problems.put("purpose", "design.problem.purpose");
        }
        return problems;
    }

    @Override
    public String title() {
        return Typed.line(title);
    }

    @Override
    public String purpose() {
        return Typed.text(purpose);
    }

    public int base() {
        return Objects.requireNonNullElse(version, -1);
    }
}
