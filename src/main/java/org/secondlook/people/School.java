package org.secondlook.people;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** A learning platform as people recognise it: by its address. */
record School(String issuer) {

    /** Its host, such as {@code moodle.school.example}. */
    String name() {
        String host = host();
        return host == null ? issuer : host;
    }

    private @Nullable String host() {
        try {
            return new URI(issuer).getHost();
        } catch (URISyntaxException unusual) {
            return null;
        }
    }
}
