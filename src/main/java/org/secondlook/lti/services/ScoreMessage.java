package org.secondlook.lti.services;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.ScoreService.Completion;
import tools.jackson.databind.json.JsonMapper;

/**
 * A score of 1 of 1 (AGS 2.0, section 3.4.4): {@code {"userId":"5","scoreGiven":1,"scoreMaximum":1,
 * "activityProgress":"Completed","gradingProgress":"FullyGraded","timestamp":"2026-11-21T17:11:44.923Z"}}. Carries no
 * comment and no address of any video: completion is all that a gradebook learns.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"userId", "scoreGiven", "scoreMaximum", "activityProgress", "gradingProgress", "timestamp"})
record ScoreMessage(
        String userId,
        int scoreGiven,
        int scoreMaximum,
        String activityProgress,
        String gradingProgress,
        String timestamp,
        @Nullable Submission submission,

        @JsonProperty("https://canvas.instructure.com/lti/submission") @Nullable
        Shown shown) {

    static final String MEDIA_TYPE = "application/vnd.ims.lis.v1.score+json";

    /** Its own mapper: a line break, which a setting could bring, turns Moodle's refusals into successes. */
    private static final JsonMapper COMPACT = JsonMapper.builder().build();

    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    static ScoreMessage of(Completion completion, Manners manners) {
        String completedAt = MILLISECONDS.format(completion.completedAt());
        return new ScoreMessage(
                completion.subject(),
                1,
                1,
                "Completed",
                "FullyGraded",
                MILLISECONDS.format(completion.toldAt()),
                manners.keepsSubmissions() ? new Submission(completedAt) : null,
                manners.keepsSubmissions() ? Shown.on(completion.page().toString(), completedAt) : null);
    }

    String toJson() {
        return COMPACT.writeValueAsString(this);
    }

    /** When the work was done, which a score that is told late does not change. */
    record Submission(String submittedAt) {}

    /**
     * Has Canvas open a page of this tool where submissions are looked at. A grade that a person has entered stays: their
     * word outranks a machine's.
     */
    record Shown(
            @JsonProperty("submission_type") String type,
            @JsonProperty("submission_data") String page,
            @JsonProperty("submitted_at") String submittedAt,
            @JsonProperty("prioritize_non_tool_grade") boolean givesWayToPeople) {

        static Shown on(String page, String submittedAt) {
            return new Shown("basic_lti_launch", page, submittedAt, true);
        }
    }
}
