package org.secondlook.coaching;

import java.util.regex.Pattern;
import org.secondlook.foundation.NotVisibleException;

/** A version of a cycle model, such as {@code one-change.v1}. */
record ModelId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,49}\\.v[1-9]\\d{0,3}");

    ModelId {
        if (!FORM.matcher(value).matches()) {
            throw new NotVisibleException("a cycle model");
        }
    }

    static ModelId of(String key, int version) {
        return new ModelId(key + ".v" + version);
    }

    String key() {
        return value.substring(0, value.lastIndexOf(".v"));
    }

    int version() {
        return Integer.parseInt(value.substring(value.lastIndexOf(".v") + 2));
    }

    @Override
    public String toString() {
        return value;
    }
}
