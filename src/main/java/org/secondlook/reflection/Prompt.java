package org.secondlook.reflection;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A question of a reflection.
 *
 * @param key names it within its set
 * @param help how it may be answered
 */
record Prompt(String key, String question, @Nullable String help) {

    private static final int LONGEST = 200;

    private static final Pattern KEY = Pattern.compile("[a-z][a-z-]{0,39}");

    Prompt {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not the key of a prompt: " + key);
        }
        if (question.isBlank() || question.length() > LONGEST) {
            throw new IllegalArgumentException("not a question: " + question);
        }
    }
}
