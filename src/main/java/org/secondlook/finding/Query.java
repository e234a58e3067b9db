package org.secondlook.finding;

import org.jspecify.annotations.Nullable;

/**
 * What somebody seeks on the shelf.
 *
 * @param words as they typed them; empty to look through all
 * @param minutes at most
 * @param page counted from 1
 */
record Query(
        String words,
        Book.@Nullable Kind kind,
        @Nullable String area,
        @Nullable String phase,
        @Nullable String subject,
        @Nullable Integer minutes,
        @Nullable String evidence,
        int page) {

    static final int PAGE = 20;

    static Query of(String words) {
        return new Query(words, null, null, null, null, null, null, 1);
    }

    int skipped() {
        return (page - 1) * PAGE;
    }
}
