package org.secondlook.lti.services;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A gradebook column, known by its address (AGS 2.0, section 3.2.5). What belongs to it lives below its path, and the
 * query stays where it is: {@code …/lineitem?type_id=1} has its scores at {@code …/lineitem/scores?type_id=1}.
 */
record LineItem(URI address) {

    URI scores() {
        return below("/scores", null);
    }

    /** The one result of a person (AGS 2.0, section 3.3.2). */
    URI resultOf(String subject) {
        return below("/results", "user_id=" + URLEncoder.encode(subject, StandardCharsets.UTF_8));
    }

    private URI below(String segment, @Nullable String parameter) {
        String whole = address.toString();
        int query = whole.indexOf('?');
        String path = query < 0 ? whole : whole.substring(0, query);
        String kept = query < 0 ? "" : whole.substring(query);
        String added = parameter == null ? "" : (kept.isEmpty() ? "?" : "&") + parameter;
        return URI.create(path + segment + kept + added);
    }
}
