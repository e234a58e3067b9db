package org.secondlook.lti.services;

import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.GradebookColumn;
import org.secondlook.lti.Origins;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A column as platforms read and write it (AGS 2.0, section 3.2.5): {@code {"id": "https://lms/lineitems/1", "label":
 * "Module 1", "scoreMaximum": 1, "resourceLinkId": "5", "resourceId": "…", "tag": "completion"}}.
 */
final class ColumnMessage {

    static final String MEDIA_TYPE = "application/vnd.ims.lis.v2.lineitem+json";
    static final String LIST_MEDIA_TYPE = "application/vnd.ims.lis.v2.lineitemcontainer+json";

    private static final JsonMapper COMPACT = JsonMapper.builder().build();
    private static final int LONGEST_ADDRESS = 2000;

    private ColumnMessage() {}

    static String of(GradebookColumn column, Manners manners) {
        ObjectNode message = COMPACT.createObjectNode();
        put(message, "id", column.address());
        message.put("label", column.label());
        message.put("scoreMaximum", new BigDecimal(column.scoreMaximum()));
        put(message, "resourceLinkId", column.resourceLinkId());
        put(message, "resourceId", column.resourceId());
        put(message, "tag", column.tag());
        if (manners.keepsDates()) {
            put(message, "startDateTime", column.startsAt());
            put(message, "endDateTime", column.endsAt());
        }
        if (manners.keepsReviews() && column.review() != null) {
            message.putObject("submissionReview").put("url", column.review().toString());
        }
        if (manners.makesAssignments() && column.resourceLinkId() == null) {
            message.putObject("https://canvas.instructure.com/lti/submission_type")
                    .put("type", "none");
        }
        return COMPACT.writeValueAsString(message);
    }

    /** Reads a column; empty when it has no address to which a score could be sent. */
    static Optional<GradebookColumn> read(JsonNode message) {
        String id = message.path("id").asString("");
        if (id.length() > LONGEST_ADDRESS || Origins.of(id).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new GradebookColumn(
                URI.create(id),
                message.path("label").asString(""),
                message.path("scoreMaximum").asDouble(0),
                text(message, "resourceLinkId"),
                text(message, "resourceId"),
                text(message, "tag"),
                web(message.path("submissionReview").path("url")),
                time(message.path("startDateTime")),
                time(message.path("endDateTime"))));
    }

    private static @Nullable URI web(JsonNode address) {
        String text = address.asString("");
        return Origins.of(text).isEmpty() ? null : URI.create(text);
    }

    private static @Nullable Instant time(JsonNode time) {
        try {
            return OffsetDateTime.parse(time.asString("")).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static void put(ObjectNode message, String name, @Nullable Object value) {
        if (value != null) {
            message.put(name, value.toString());
        }
    }

    /** A text; a bare number, such as a link's id, is taken as one. */
    private static @Nullable String text(JsonNode message, String name) {
        String text = message.path(name).asString("");
        return text.isEmpty() ? null : text;
    }
}
