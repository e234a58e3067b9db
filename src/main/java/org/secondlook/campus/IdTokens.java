package org.secondlook.campus;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Mints the id_token of a launch: what all platforms say alike, then what this one says its own way. */
final class IdTokens {

    /** What a message leaves out that concerns no course. */
    private static final Set<String> OF_A_COURSE = Set.of(
            Claims.CONTEXT,
            Claims.RESOURCE_LINK,
            Claims.AGS,
            Claims.NRPS,
            Claims.OUTCOME,
            Claims.PLACEMENT,
            Claims.SETTINGS);

    private IdTokens() {}

    static String mint(Launch launch, String nonce) {
        School school = launch.course().school();
        RegisteredTool tool = school.tool();
        Map<String, Object> claims = envelope(school, nonce);
        claims.put(Claims.VERSION, "1.3.0");
        claims.put(Claims.DEPLOYMENT_ID, school.deploymentId());
        claims.put(Claims.MESSAGE_TYPE, launch.messageType());
        claims.put(Claims.TARGET_LINK_URI, launch.target(tool).toString());
        claims.put(Claims.ROLES, school.launchManners().roles(launch.person().position()));
        claims.put("sub", launch.person().subject());
        claims.putAll(launch.person().description(tool));
        claims.putAll(school.launchManners().claims(launch));
        if (launch.errand() instanceof Errand.Asking asking) {
            claims.keySet().removeAll(OF_A_COURSE);
            claims.put(Claims.FOR_USER, Map.of("user_id", asking.about().subject()));
        }
        return school.keys().sign(claims);
    }

    private static Map<String, Object> envelope(School school, String nonce) {
        Instant now = school.weather().now();
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", school.issuer());
        claims.put("aud", school.clientId());
        claims.put("nonce", nonce);
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(school.launchManners().lifetime()).getEpochSecond());
        return claims;
    }
}
