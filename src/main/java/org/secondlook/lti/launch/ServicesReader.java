package org.secondlook.lti.launch;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.GroupOffer;
import org.secondlook.lti.NoticeOffer;
import org.secondlook.lti.Origins;
import org.secondlook.lti.ServiceAddresses;
import tools.jackson.databind.JsonNode;

/** Reads which services a launch offers. An address that is none is not offered. */
final class ServicesReader {

    private static final int LONGEST = 2000;
    private static final int MOST_TEXTS = 20;
    private static final String GROUPS_SCOPE = "https://purl.imsglobal.org/spec/lti-gs/scope/contextgroup.readonly";
    private static final String NOTICES_SCOPE = "https://purl.imsglobal.org/spec/lti/scope/noticehandlers";

    private ServicesReader() {}

    static ServiceAddresses read(Claims claims) {
        JsonNode scores = claims.raw(ClaimNames.SCORES);
        return new ServiceAddresses(
                address(scores.path("lineitem")),
                address(scores.path("lineitems")),
                texts(scores.path("scope")),
                address(claims.raw(ClaimNames.ROSTER).path("context_memberships_url")),
                groups(claims.raw(ClaimNames.GROUPS)),
                notices(claims.raw(ClaimNames.NOTICE_SERVICE)));
    }

    private static @Nullable GroupOffer groups(JsonNode offer) {
        URI groups = address(offer.path("context_groups_url"));
        return groups == null || !allows(offer, GROUPS_SCOPE)
                ? null
                : new GroupOffer(groups, address(offer.path("context_group_sets_url")));
    }

    private static @Nullable NoticeOffer notices(JsonNode offer) {
        URI address = address(offer.path("platform_notification_service_url"));
        return address == null || !allows(offer, NOTICES_SCOPE)
                ? null
                : new NoticeOffer(address, texts(offer.path("notice_types_supported")));
    }

    private static boolean allows(JsonNode offer, String scope) {
        return texts(offer.path("scope")).contains(scope);
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new HashSet<>();
        for (JsonNode text : list) {
            if (text.isString() && texts.size() < MOST_TEXTS) {
                texts.add(text.stringValue());
            }
        }
        return texts;
    }

    private static @Nullable URI address(JsonNode address) {
        return Origins.of(address.asString(""))
                .map(origin -> address.stringValue())
                .filter(text -> text.length() <= LONGEST)
                .map(URI::create)
                .orElse(null);
    }
}
