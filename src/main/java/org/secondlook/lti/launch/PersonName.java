package org.secondlook.lti.launch;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a person is called, in launches as in rosters (OpenID Connect core, section 5.1). */
public final class PersonName {

    static final int LONGEST = 200;

    private PersonName() {}

    /** The whole name, or what its parts make; null when the platform keeps names to itself. */
    public static @Nullable String in(Function<String, JsonNode> claims) {
        String whole = shown(claims.apply("name"));
        if (whole != null) {
            return whole;
        }
        String parts = Stream.of(shown(claims.apply("given_name")), shown(claims.apply("family_name")))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining(" "));
        return parts.isEmpty() ? null : PlainText.of(parts, LONGEST);
    }

    /** A text that people are shown, plain and not too long; null when nothing of it is left. */
    public static @Nullable String shown(JsonNode text) {
        String plain =
                text.isString() ? PlainText.of(text.stringValue(), LONGEST).strip() : "";
        return plain.isEmpty() ? null : plain;
    }
}
