package org.secondlook.lti.launch;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the language that a platform speaks with a person, as a tag of BCP 47; Moodle writes {@code en_us}. */
final class Locales {

    private static final int LONGEST = 35;

    private Locales() {}

    /** The first of the claims that is a tag; null when none is. */
    static @Nullable String find(JsonNode first, JsonNode second) {
        String tag = tag(first);
        return tag != null ? tag : tag(second);
    }

    private static @Nullable String tag(JsonNode claim) {
        String tag = claim.isString() ? claim.stringValue().replace('_', '-') : "";
        boolean plain = !tag.isEmpty() && tag.length() <= LONGEST && Character.isLetter(tag.charAt(0));
        return plain && tag.chars().allMatch(Locales::isPartOfTag) ? tag : null;
    }

    private static boolean isPartOfTag(int c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '-');
    }
}
