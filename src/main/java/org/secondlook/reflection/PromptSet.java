package org.secondlook.reflection;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is asked who reflects on a lesson, first of all what went well. A version of it never changes.
 *
 * @param occasion on which it is asked
 * @param place where it stands among the others
 * @param why what it is good for
 * @param source whose structure it follows; null when it is all our own
 * @param strength the key of the prompt that asks for what went well
 */
record PromptSet(
        String key,
        int version,
        Occasion occasion,
        int place,
        String title,
        String why,
        @Nullable String source,
        String strength,
        List<Prompt> prompts) {

    private static final int MOST = 8;

    private static final Pattern KEY = Pattern.compile("[a-z][a-z-]{0,39}");

    PromptSet {
        prompts = List.copyOf(prompts);
        demand(KEY.matcher(key).matches() && version >= 1, "has a key and a version");
        demand(!title.isBlank() && !why.isBlank(), "says what it is and what it is good for");
        demand(!prompts.isEmpty() && prompts.size() <= MOST, "asks something, and not too much");
        demand(prompts.stream().map(Prompt::key).distinct().count() == prompts.size(), "asks for each once");
        demand(prompts.get(0).key().equals(strength), "asks first for what went well");
    }

    private static void demand(boolean kept, String rule) {
        if (!kept) {
            throw new IllegalArgumentException("a set of prompts " + rule);
        }
    }

    public PromptSetId id() {
        return PromptSetId.of(key, version);
    }

    /** Whether it has to be answered: only what went well has to. */
    boolean requires(Prompt prompt) {
        return prompt.key().equals(strength);
    }
}
