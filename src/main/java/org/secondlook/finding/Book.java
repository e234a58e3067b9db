package org.secondlook.finding;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.TenantId;

/**
 * Something that can be found. A school's own stands in the place of what came with the product under the same key.
 *
 * @param key names it within its kind, for good
 * @param school whose it is; null when it came with the product and is for everybody
 * @param address the page that shows it
 * @param summary what it is, in a sentence
 * @param text all else that is written, as plain text
 * @param spoken what is said in it, as plain text; empty when nothing is
 * @param areas keys of the domain areas to which it belongs
 * @param phases to which it fits, as the library calls them; empty when to all
 * @param subjects to which it fits; empty when to all
 * @param minutes how long it takes to read or to watch, rounded up
 * @param evidence how strong what is known of it is, as the library calls it; null where that is not asked
 */
public record Book(
        Kind kind,
        String key,
        @Nullable TenantId school,
        String address,
        String title,
        String summary,
        String text,
        String spoken,
        Set<String> areas,
        Set<String> phases,
        Set<String> subjects,
        int minutes,
        @Nullable String evidence) {

    /** The kinds of things that can be found. */
    public enum Kind {
        STRATEGY,
        EXEMPLAR
    }
}
