package org.secondlook.lti.deeplinking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes back to a platform that asked for links.
 *
 * @param items nothing at all when somebody has changed their mind
 * @param problem why nothing could be chosen, in words that the platform may show
 */
public record LinkAnswer(List<LinkItem> items, @Nullable String problem) {

    public LinkAnswer {
        items = List.copyOf(items);
    }

    public static LinkAnswer of(List<LinkItem> items) {
        return new LinkAnswer(items, null);
    }

    public static LinkAnswer nothing() {
        return of(List.of());
    }

    public static LinkAnswer impossible(String problem) {
        return new LinkAnswer(List.of(), problem);
    }
}
