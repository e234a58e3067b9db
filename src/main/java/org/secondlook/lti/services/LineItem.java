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
        return below("/scores");
    }

    /** What it shows for everybody (AGS 2.0, section 3.3.2). */
    URI results() {
        return below("/results");
    }

    /** What it shows for one person. */
    URI resultOf(String subject) {
        return with(results(), "user_id", subject);
    }

    /** An address with one parameter more; with none when that has no value. */
    static URI with(URI address, String parameter, @Nullable String value) {
        if (value == null) {
            return address;
        }
        String separator = address.getRawQuery() == null ? "?" : "&";
        return URI.create(address + separator + parameter + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private URI below(String segment) {
        String whole = address.toString();
        int query = whole.indexOf('?');
        String path = query < 0 ? whole : whole.substring(0, query);
        String kept = query < 0 ? "" : whole.substring(query);
        return URI.create(path + segment + kept);
    }
}
