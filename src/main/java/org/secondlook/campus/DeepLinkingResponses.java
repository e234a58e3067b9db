package org.secondlook.campus;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.secondlook.campus.Gradebook.LineItem;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Verifies what the tool sends back after somebody has chosen, and places it in the course. */
@Component
@Profile("demo")
final class DeepLinkingResponses {

    private final PublishedToolKeys toolKeys;
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    DeepLinkingResponses(PublishedToolKeys toolKeys) {
        this.toolKeys = toolKeys;
    }

    /** The activities that were added; empty when the response is not to be trusted. */
    Optional<List<Activity>> accept(School school, String response) {
        try {
            SignedJWT token = SignedJWT.parse(response);
            JWTClaimsSet claims = token.getJWTClaimsSet();
            return toolKeys.haveSigned(token) && isMeant(school, claims)
                    ? Optional.of(place(school, claims))
                    : Optional.empty();
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    private boolean isMeant(School school, JWTClaimsSet claims) throws ParseException {
        String nonce = claims.getStringClaim("nonce");
        return school.clientId().equals(claims.getIssuer())
                && claims.getAudience().contains(school.issuer())
                && ClientAssertions.isCurrent(claims, school.weather().now())
                && "LtiDeepLinkingResponse".equals(claims.getStringClaim(Claims.MESSAGE_TYPE))
                && "1.3.0".equals(claims.getStringClaim(Claims.VERSION))
                && school.deploymentId().equals(claims.getStringClaim(Claims.DEPLOYMENT_ID))
                && nonce != null
                && used.add(nonce);
    }

    /** Only links into the tool become activities; nothing at all means that somebody changed their mind. */
    private static List<Activity> place(School school, JWTClaimsSet claims) throws ParseException {
        List<Object> items = claims.getListClaim(Claims.CONTENT_ITEMS);
        return (items == null ? List.of() : items)
                .stream()
                        .filter(item -> item instanceof Map<?, ?> map && "ltiResourceLink".equals(map.get("type")))
                        .map(item -> place(school, (Map<?, ?>) item))
                        .toList();
    }

    private static Activity place(School school, Map<?, ?> item) {
        String title = text(item, "title");
        var activity = new Activity(
                school.newId(),
                title == null ? "Second Look" : title,
                text(item, "text"),
                address(text(item, "url")),
                texts(item.get("custom")));
        school.course().add(activity);
        if (item.get("lineItem") instanceof Map<?, ?> column) {
            school.gradebook().add(column(school, activity, column));
        }
        return activity;
    }

    /** An address that is none leads to the tool's front door, like one that is missing. */
    private static @Nullable URI address(@Nullable String url) {
        try {
            return url == null ? null : new URI(url);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static LineItem column(School school, Activity activity, Map<?, ?> asked) {
        return new LineItem(
                school.newId(),
                school.serviceManners().columnLabel(activity.title(), text(asked, "label")),
                asked.get("scoreMaximum") instanceof Number maximum ? maximum.doubleValue() : 100,
                text(asked, "resourceId"),
                text(asked, "tag"),
                activity.id(),
                false);
    }

    private static Map<String, String> texts(@Nullable Object custom) {
        var texts = new LinkedHashMap<String, String>();
        if (custom instanceof Map<?, ?> given) {
            given.forEach((name, value) -> texts.put(String.valueOf(name), String.valueOf(value)));
        }
        return texts;
    }

    private static @Nullable String text(Map<?, ?> item, String name) {
        return item.get(name) instanceof String text ? text : null;
    }
}
