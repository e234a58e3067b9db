package org.secondlook.library;

import java.util.List;

/**
 * What is said of a domain area.
 *
 * @param frameworks to look through, and what for
 * @param forms to fill in, and what for
 * @param strategies their keys, in the order in which they are shown; those that are not named come behind
 * @param prompts questions of a coach
 * @param conversation how to talk about it
 */
record AreaText(
        String key,
        String name,
        String sentence,
        List<Tool> frameworks,
        List<Tool> forms,
        List<String> strategies,
        List<String> prompts,
        List<String> conversation) {

    AreaText {
        frameworks = List.copyOf(frameworks);
        forms = List.copyOf(forms);
        strategies = List.copyOf(strategies);
        prompts = List.copyOf(prompts);
        conversation = List.copyOf(conversation);
    }

    /** Something to work with, and what for. */
    record Tool(String key, String use) {

        /** The key as words, for what has no other name. */
        public String words() {
            String words = key.replace('-', ' ');
            return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }
    }
}
