package org.secondlook.campus;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.secondlook.foundation.Uuids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Tells the tool what happens at a school, as far as it has asked (platform notification service 1.0, section 4): once, whether
 * or not it listens, as Canvas does.
 */
@Component
@Profile("demo")
final class Notices {

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
    private static final Duration LIFETIME = Duration.ofHours(1);

    private final RestClient http = RestClient.create();

    void hello(School school) {
        send(school, NoticeHandlers.HELLO, Map.of());
    }

    void copied(Course origin, Course copy) {
        Map<String, Object> context = Map.of(
                "id", copy.id(),
                "label", copy.label(),
                "title", copy.title(),
                "type", List.of("http://purl.imsglobal.org/vocab/lis/v2/course#CourseOffering"));
        send(
                copy.school(),
                NoticeHandlers.COPY,
                Map.of(Claims.CONTEXT, context, Claims.ORIGIN_CONTEXTS, List.of(origin.id())));
    }

    private void send(School school, String type, Map<String, Object> told) {
        school.notices().find(type).ifPresent(handler -> post(handler, sign(school, type, told)));
    }

    private void post(URI handler, String jwt) {
        try {
            http.post()
                    .uri(handler)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("notices", List.of(Map.of("jwt", jwt))))
                    .retrieve()
                    .toBodilessEntity();
        } catch (RestClientException e) {
            LOG.info("campus notice not taken reason={}", e.getClass().getSimpleName());
        }
    }

    private static String sign(School school, String type, Map<String, Object> told) {
        Instant now = school.weather().now();
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", school.issuer());
        claims.put("aud", school.clientId());
        claims.put("azp", school.clientId());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(LIFETIME).getEpochSecond());
        claims.put("nonce", Uuids.next().toString());
        claims.put(Claims.VERSION, "1.3.0");
        claims.put(Claims.DEPLOYMENT_ID, school.deploymentId());
        claims.put(Claims.NOTICE, Map.of("id", Uuids.next().toString(), "timestamp", now.toString(), "type", type));
        claims.putAll(told);
        return school.keys().sign(claims);
    }
}
