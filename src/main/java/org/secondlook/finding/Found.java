package org.secondlook.finding;

import org.jspecify.annotations.Nullable;

/**
 * Something found, as a list shows it.
 *
 * @param evidence how strong what is known of it is; null where that is not asked
 * @param passage of what is said in it, where words sought are said; null elsewhere
 */
record Found(
        Book.Kind kind,
        String key,
        String address,
        String title,
        String summary,
        int minutes,
        @Nullable String evidence,
        @Nullable String passage) {

    BookKey bookKey() {
        return new BookKey(kind, key);
    }

    Found saying(@Nullable String passage) {
        return new Found(kind, key, address, title, summary, minutes, evidence, passage);
    }
}
