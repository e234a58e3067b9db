package org.secondlook.lti.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The claims of a token, or the parameters of its header, read once and strictly: one JSON object in UTF-8, no name twice, no deep nesting. A claim of the
 * wrong type is a problem, never a conversion; null is absence, as Canvas sends it.
 */
final class Claims {

    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxNumberLength(50)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode claims;

    private Claims(JsonNode claims) {
        this.claims = claims;
    }

    static Claims parse(byte[] payload) {
        try {
            JsonNode claims = STRICT.readTree(payload);
            if (claims.isObject()) {
                return new Claims(claims);
            }
        } catch (JacksonException e) {
            throw new LtiProblem(Refusal.TOKEN_MALFORMED);
        }
        throw new LtiProblem(Refusal.TOKEN_MALFORMED);
    }

    boolean has(String name) {
        return claims.hasNonNull(name);
    }

    /** A text that a launch cannot do without. */
    String text(String name) {
        return optionalText(name).filter(text -> !text.isEmpty()).orElseThrow(() -> invalid(name));
    }

    Optional<String> optionalText(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isString()) {
            throw invalid(name);
        }
        return Optional.of(value.stringValue());
    }

    /** A whole number that a launch cannot do without (RFC 7519, section 2, NumericDate). */
    long number(String name) {
        return optionalNumber(name).orElseThrow(() -> invalid(name));
    }

    OptionalLong optionalNumber(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return OptionalLong.empty();
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw invalid(name);
        }
        return OptionalLong.of(value.longValue());
    }

    /** A list of texts that must be there and may be empty. */
    List<String> texts(String name) {
        JsonNode value = value(name);
        if (value == null || !value.isArray()) {
            throw invalid(name);
        }
        List<String> texts = new ArrayList<>(value.size());
        for (JsonNode element : value) {
            if (!element.isString()) {
                throw invalid(name);
            }
            texts.add(element.stringValue());
        }
        return texts;
    }

    /** A text or a list of texts, as {@code aud} may be (RFC 7519, section 4.1.3). */
    List<String> oneOrMoreTexts(String name) {
        JsonNode value = value(name);
        return value != null && value.isString() ? List.of(value.stringValue()) : texts(name);
    }

    /** The claims within a claim; empty when it is absent. */
    Optional<Claims> inner(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isObject()) {
            throw invalid(name);
        }
        return Optional.of(new Claims(value));
    }

    /** The value as it came, for claims that are taken as far as they make sense. */
    JsonNode raw(String name) {
        return claims.path(name);
    }

    static LtiProblem invalid(String name) {
        return new LtiProblem(Refusal.CLAIM_INVALID, name);
    }

    private @Nullable JsonNode value(String name) {
        JsonNode value = claims.get(name);
        return value == null || value.isNull() ? null : value;
    }
}
