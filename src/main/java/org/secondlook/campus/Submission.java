package org.secondlook.campus;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What Canvas reads beside a score: {@code {"submission_type": "basic_lti_launch", "submission_data": "https://…"}}.
 *
 * @param page of the tool that shows what was handed in
 * @param keepsScore whether a score that does not count leaves the one before in its place
 */
record Submission(@Nullable URI page, boolean keepsScore) {

    private static final String EXTENSION = "https://canvas.instructure.com/lti/submission";

    static Submission read(JsonNode score) {
        JsonNode extension = score.path(EXTENSION);
        boolean isLaunch =
                "basic_lti_launch".equals(extension.path("submission_type").asString(""));
        URI page =
                isLaunch ? ContentItem.address(extension.path("submission_data").asString("")) : null;
        return new Submission(page, extension.path("preserve_score").asBoolean(false));
    }
}
