package org.secondlook.reflection;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reflections as they are typed in tests. */
final class TestReflections {

    private TestReflections() {}

    /** The standard questions, of which the first is answered. */
    static ReflectionForm form(String strength, int version) {
        return form("standard.v1", Map.of("strength", strength, "surprise", "", "next-step", ""), version);
    }

    static ReflectionForm form(@Nullable String set, Map<String, String> answers, int version) {
        return new ReflectionForm(answers, null, set, version, null, null);
    }

    /** The first standard question, with markers for it. */
    static ReflectionForm naming(String strength, int version, MarkerId... markers) {
        List<String> evidence =
                List.of(markers).stream().map(marker -> "strength:" + marker).toList();
        return new ReflectionForm(Map.of("strength", strength), evidence, "standard.v1", version, null, null);
    }

    static ReflectionForm turn(String strength, UUID page, int turn) {
        return new ReflectionForm(Map.of("strength", strength), null, "standard.v1", 0, page, turn);
    }

    /** What an answer says, without its markers. */
    static Answer words(String words) {
        return new Answer(words, Set.of());
    }
}
