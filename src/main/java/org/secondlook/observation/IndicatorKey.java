package org.secondlook.observation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one indicator is called in data, for good, whichever version of its framework somebody looks through. */
public record IndicatorKey(String framework, String indicator) {

    private static final Pattern TYPED = Pattern.compile("([a-z0-9-]{1,60})/([a-z0-9-]{1,60})");

    /** As it stands in forms and addresses; empty for what is none. */
    public static Optional<IndicatorKey> of(String typed) {
        Matcher parts = TYPED.matcher(typed);
        return parts.matches() ? Optional.of(new IndicatorKey(parts.group(1), parts.group(2))) : Optional.empty();
    }

    @Override
    public String toString() {
        return framework + "/" + indicator;
    }
}
