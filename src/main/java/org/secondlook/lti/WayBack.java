package org.secondlook.lti;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where a platform takes somebody back who can do no more here, with a word for them (LTI 1.3 core, section 5.4.4):
 * {@code https://lms.example/return?course=2&lti_msg=You%20completed%20it}. Only ever offered: a platform that opens the tool
 * by itself would send them round and round.
 *
 * @param address as the platform gave it
 * @param course what people call the course; null when it has no name
 */
public record WayBack(URI address, @Nullable String course) {

    /** The address with words that the platform shows as good news. */
    public URI saying(String words) {
        return with("lti_msg", words, address);
    }

    /**
     * The address with words that the platform shows as bad news.
     *
     * @param log what it writes down for its administrator
     */
    public URI regretting(String words, String log) {
        return with("lti_errorlog", log, with("lti_errormsg", words, address));
    }

    /** What the address asks already stays as it is, and so does its end. */
    private static URI with(String name, String value, URI address) {
        String whole = address.toString();
        int hash = whole.indexOf('#');
        String page = hash < 0 ? whole : whole.substring(0, hash);
        String end = hash < 0 ? "" : whole.substring(hash);
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        return URI.create(page + separator(page) + name + '=' + encoded + end);
    }

    private static String separator(String page) {
        if (page.endsWith("?") || page.endsWith("&")) {
            return "";
        }
        return page.indexOf('?') < 0 ? "?" : "&";
    }
}
