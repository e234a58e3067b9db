package org.secondlook.design;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Uuids;
import org.secondlook.foundation.Wording;

/**
 * What somebody types of a module, which may be wrong.
 *
 * @param id made with the form for a new one
 * @param version from which they began
 */
record ModuleForm(
        @Nullable UUID id,
        @Nullable Integer version,
        @Nullable String title,
        @Nullable String begins,
        @Nullable String ends) {

    static ModuleForm fresh() {
        return new ModuleForm(Uuids.next(), null, null, null, null);
    }

    static ModuleForm of(ActivityPages.HeldModule held) {
        ModuleText text = held.text();
        return new ModuleForm(held.id().value(), held.version(), text.title(), day(text.begins()), day(text.ends()));
    }

    private static String day(@Nullable Object day) {
        return Objects.toString(day, "");
    }

    /** The same, as it follows a version that has come meanwhile. */
    ModuleForm after(int present) {
        return new ModuleForm(id, present, title, begins, ends);
    }

    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (title().isEmpty() || !Wording.isSound(title(), Module.LONGEST_TITLE)) {
            problems.put("title", "design.problem.title");
        }
        if (Typed.isNoDay(begins)) {
            problems.put("begins", "design.problem.day");
        }
        if (Typed.isNoDay(ends)) {
            problems.put("ends", "design.problem.day");
        } else if (isBackwards()) {
            problems.put("ends", "design.problem.backwards");
        }
        return problems;
    }

    private boolean isBackwards() {
        ModuleText text = toText();
        return text.begins() != null && text.ends() != null && text.ends().isBefore(text.begins());
    }

    ModuleText toText() {
        return new ModuleText(
                title(), Typed.day(begins).orElse(null), Typed.day(ends).orElse(null));
    }

    @Override
    public String title() {
        return Typed.line(title);
    }

    @Override
    public String begins() {
        return Typed.text(begins);
    }

    @Override
    public String ends() {
        return Typed.text(ends);
    }

    ModuleId module() {
        return new ModuleId(Objects.requireNonNullElseGet(id, Uuids::next));
    }

    public int base() {
        return Objects.requireNonNullElse(version, -1);
    }
}
