package org.secondlook.campus;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.secondlook.campus.Gradebook.LineItem;
import tools.jackson.databind.JsonNode;

/**
 * What the tool posted, as far as it can be read (AGS 2.0, section 3.4): {@code {"userId": "5", "scoreGiven": 1,
 * "scoreMaximum": 1, "activityProgress": "Completed", "gradingProgress": "FullyGraded", "timestamp": "2026-…Z"}}.
 */
record Score(
        @Nullable String userId,
        @Nullable Double given,
        @Nullable Double maximum,
        @Nullable String comment,
        @Nullable String activityProgress,
        @Nullable String gradingProgress,
        @Nullable Instant at,
        Submission submission) {

    static Score read(JsonNode json) {
        return new Score(
                text(json, "userId"),
                number(json, "scoreGiven"),
                number(json, "scoreMaximum"),
                text(json, "comment"),
                text(json, "activityProgress"),
                text(json, "gradingProgress"),
                time(text(json, "timestamp")),
                Submission.read(json));
    }

    boolean isFullyGraded() {
        return "FullyGraded".equals(gradingProgress);
    }

    boolean lacksMaximum() {
        return given != null && maximum == null;
    }

    /** The points this comes to in a column, or null when there is no score or nothing to measure it by. */
    @Nullable
    Double pointsIn(LineItem item) {
        if (given == null || maximum == null || maximum <= 0) {
            return given;
        }
        return given * item.maximum() / maximum;
    }

    /** A text; a bare number, as in {@code "userId": 5}, is taken as one. */
    private static @Nullable String text(JsonNode json, String name) {
        JsonNode value = json.path(name);
        return value.isValueNode() && !value.isNull() ? value.asString() : null;
    }

    private static @Nullable Double number(JsonNode json, String name) {
        JsonNode value = json.path(name);
        return value.isNumber() ? value.asDouble() : null;
    }

    private static @Nullable Instant time(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
