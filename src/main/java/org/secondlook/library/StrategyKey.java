package org.secondlook.library;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a strategy is called in data and in addresses, for good: its file's name. A school's own stands in the place of ours under the same
 * key.
 */
public record StrategyKey(String value) {

    static final int LONGEST = 60;

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public StrategyKey {
        if (!isKey(value)) {
            throw new IllegalArgumentException("a key is of small letters, digits and single hyphens");
        }
    }

    /** Empty for what cannot be one. */
    public static Optional<StrategyKey> parse(@Nullable String typed) {
        return Optional.ofNullable(typed).filter(StrategyKey::isKey).map(StrategyKey::new);
    }

    static boolean isKey(String typed) {
        return typed.length() <= LONGEST && FORM.matcher(typed).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
