package org.secondlook.lti.launch;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.Origins;
import org.secondlook.lti.ServiceAddresses;
import tools.jackson.databind.JsonNode;

/** Reads which services a launch offers. An address that is none is not offered. */
final class ServicesReader {

    private static final int LONGEST = 2000;
    private static final int MOST_SCOPES = 20;

    private ServicesReader() {}

    static ServiceAddresses read(Claims claims) {
        JsonNode scores = claims.raw(ClaimNames.SCORES);
        return new ServiceAddresses(
                address(scores.path("lineitem")),
                address(scores.path("lineitems")),
                scopes(scores.path("scope")),
                address(claims.raw(ClaimNames.ROSTER).path("context_memberships_url")));
    }

    private static Set<String> scopes(JsonNode list) {
        Set<String> scopes = new HashSet<>();
        for (JsonNode scope : list) {
            if (scope.isString() && scopes.size() < MOST_SCOPES) {
                scopes.add(scope.stringValue());
            }
        }
        return scopes;
    }

    private static @Nullable URI address(JsonNode address) {
        return Origins.of(address.asString(""))
                .map(origin -> address.stringValue())
                .filter(text -> text.length() <= LONGEST)
                .map(URI::create)
                .orElse(null);
    }
}
