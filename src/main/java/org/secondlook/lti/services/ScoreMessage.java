package org.secondlook.lti.services;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/**
 * A score of 1 of 1 (AGS 2.0, section 3.4.4): {@code {"userId":"5","scoreGiven":1,"scoreMaximum":1,
 * "activityProgress":"Completed","gradingProgress":"FullyGraded","timestamp":"2026-11-21T17:11:44.923Z"}}. Carries no
 * comment and no address of anything: completion is all that a gradebook learns.
 */
@JsonPropertyOrder({"userId", "scoreGiven", "scoreMaximum", "activityProgress", "gradingProgress", "timestamp"})
record ScoreMessage(
        String userId,
        int scoreGiven,
        int scoreMaximum,
        String activityProgress,
        String gradingProgress,
        String timestamp) {

    static final String MEDIA_TYPE = "application/vnd.ims.lis.v1.score+json";

    /** Its own mapper: a line break, which a setting could bring, turns Moodle's refusals into successes. */
    private static final JsonMapper COMPACT = JsonMapper.builder().build();

    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    static ScoreMessage completion(String subject, Instant at) {
        return new ScoreMessage(subject, 1, 1, "Completed", "FullyGraded", MILLISECONDS.format(at));
    }

    String toJson() {
        return COMPACT.writeValueAsString(this);
    }
}
