package org.secondlook.lti.registration;

import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.Origins;

/** The fields of one platform's file; each is read with a complaint that names the file, the field and what is expected. */
final class PlatformFields {

    private static final Set<String> KNOWN = Set.of(
            "name",
            "issuer",
            "client_id",
            "authorization_endpoint",
            "token_endpoint",
            "jwks_uri",
            "token_audience",
            "product_family",
            "deployment_ids",
            "frame_origins",
            "suspended");

    private final Path file;
    private final Map<?, ?> fields;

    PlatformFields(Path file, Map<?, ?> fields) {
        this.file = file;
        this.fields = fields;
    }

    void refuseUnknown() {
        for (Object name : fields.keySet()) {
            if (!KNOWN.contains(String.valueOf(name))) {
                throw new RegistrationException("%s: unknown field '%s'; expected are %s"
                        .formatted(file, name, KNOWN.stream().sorted().toList()));
            }
        }
    }

    String text(String field) {
        return asText(fields.get(field))
                .orElseThrow(() -> wrong(field, "a text that is not empty, at most 255 characters"));
    }

    Optional<String> optionalText(String field) {
        return fields.containsKey(field) ? Optional.of(text(field)) : Optional.empty();
    }

    Set<String> texts(String field) {
        Set<String> texts = new LinkedHashSet<>();
        for (Object element : list(field, fields.get(field))) {
            texts.add(asText(element).orElseThrow(() -> wrong(field, "a list of texts")));
        }
        return texts;
    }

    Set<String> someTexts(String field) {
        Set<String> texts = texts(field);
        if (texts.isEmpty()) {
            throw wrong(field, "at least one text: without one, nobody could ever enter");
        }
        return texts;
    }

    /** Whether something optional is so; it is not when the file does not say. */
    boolean says(String field) {
        Object value = fields.containsKey(field) ? fields.get(field) : false;
        if (value instanceof Boolean answer) {
            return answer;
        }
        throw wrong(field, "true or false");
    }

    URI endpoint(String field) {
        return FieldRules.endpoint(text(field))
                .orElseThrow(() -> wrong(field, "an https address; http only on this machine (localhost, 127.0.0.1)"));
    }

    Set<String> origins(String field) {
        if (!fields.containsKey(field)) {
            return Set.of();
        }
        Set<String> origins = new LinkedHashSet<>();
        for (String text : texts(field)) {
            origins.add(Origins.of(text)
                    .orElseThrow(() -> wrong(field, "a list of origins, such as https://school.example")));
        }
        if (FieldRules.isTooMuch(origins)) {
            throw wrong(
                    field,
                    "at most %d origins, together at most %d characters"
                            .formatted(FieldRules.MOST_ORIGINS, FieldRules.LONGEST_ORIGINS));
        }
        return origins;
    }

    private Collection<?> list(String field, @Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw wrong(field, "a list of texts");
    }

    /** Whole numbers count as text: people write {@code deployment_ids: [1]}. */
    private static Optional<String> asText(@Nullable Object value) {
        boolean text = value instanceof String || value instanceof Number;
        return FieldRules.text(text ? String.valueOf(value) : "");
    }

    private RegistrationException wrong(String field, String expected) {
        return new RegistrationException("%s: field '%s' is %s; expected %s"
                .formatted(file, field, fields.containsKey(field) ? "wrong" : "missing", expected));
    }
}
