package org.secondlook.library;

import org.jspecify.annotations.Nullable;

/**
 * A source that somebody can look up.
 *
 * @param source the journal, or who has published it
 * @param doi with which it can be found; null where there is none
 * @param url of http or https; null where it has a DOI or only a publisher
 * @param supports what the strategy takes from it, limits included
 */
public record Citation(
        String authors,
        int year,
        String title,
        String source,
        @Nullable String doi,
        @Nullable String url,
        String supports) {

    /** Where it can be read; null where it stands on paper alone. */
    public @Nullable String address() {
        return doi != null ? "https://doi.org/" + doi : url;
    }
}
