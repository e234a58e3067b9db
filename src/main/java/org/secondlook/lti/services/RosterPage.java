package org.secondlook.lti.services;

import org.secondlook.lti.ScoreService.Outcome.TryLater;
import org.secondlook.lti.ScoreService.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One page of a roster (NRPS 2.0, section 2.4): {@code {"id": "…", "context": {…}, "members": [{"user_id": "5", "roles":
 * ["Learner"]}]}}. Read member by member, so that a page takes little more room than its text.
 */
final class RosterPage {

    static final String MEDIA_TYPE = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(50).build())
                    .build())
            .build();

    private RosterPage() {}

    /** Adds the members of a page to a listing; what is no page of a roster adds nobody. */
    static void read(Answer answer, Listing listing) throws ServiceException {
        if (!isRoster(answer)) {
            throw unreadable();
        }
        var page = new Listing(listing);
        try (JsonParser parser = JSON.createParser(answer.response().body())) {
            read(parser, page);
        } catch (JacksonException e) {
            throw unreadable();
        }
        listing.takeOver(page);
    }

    /** Whether an answer says that it is one, and begins as one: without a byte order mark, and not compressed. */
    private static boolean isRoster(Answer answer) {
        String type = answer.response()
                .header("Content-Type")
                .orElse("")
                .split(";", 2)[0]
                .strip();
        return (type.equalsIgnoreCase(MEDIA_TYPE) || type.equalsIgnoreCase("application/json"))
                && beginsAnObject(answer.response().body());
    }

    private static boolean beginsAnObject(byte[] body) {
        int i = 0;
        while (i < body.length && (body[i] == ' ' || body[i] == '\n' || body[i] == '\r' || body[i] == '\t')) {
            i++;
        }
        return i < body.length && body[i] == '{';
    }

    private static void read(JsonParser parser, Listing page) throws ServiceException {
        parser.nextToken();
        boolean found = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean members = parser.currentName().equals("members");
            if (parser.nextToken() == JsonToken.START_ARRAY && members) {
                found = true;
                readMembers(parser, page);
            } else {
                parser.skipChildren();
            }
        }
        if (!found || parser.nextToken() != null) {
            throw unreadable();
        }
    }

    private static void readMembers(JsonParser parser, Listing page) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode member = parser.readValueAsTree();
            RosterLine.read(member).ifPresent(page::add);
        }
    }

    private static ServiceException unreadable() {
        return new ServiceException(new TryLater(Reason.UNREADABLE_ANSWER, null));
    }
}
