package org.secondlook.foundation;

import java.util.regex.Pattern;

/**
 * Names stored bytes: segments of lower-case letters, digits, dots, dashes and underscores, joined by slashes, such as
 * {@code recordings/0192…/original}. Keys are generated, never taken from a person, so none can climb out of the store.
 */
public record BlobKey(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9_-][a-z0-9._-]*(/[a-z0-9_-][a-z0-9._-]*)*");

    public BlobKey {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not a blob key: " + value);
        }
    }

    /** Whether a name could be that of a blob; a store's directory may hold other files too. */
    public static boolean isOne(String name) {
        return FORM.matcher(name).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
