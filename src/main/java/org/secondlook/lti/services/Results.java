package org.secondlook.lti.services;

import java.util.ArrayList;
import java.util.List;
import org.secondlook.lti.GradebookColumns.Grade;
import tools.jackson.databind.JsonNode;

/**
 * Reads what a gradebook shows (AGS 2.0, section 3.3.4): {@code [{"userId": "5", "resultScore": 40, "resultMaximum":
 * 40}]}. Platforms show a score in the column's own measure, so 1 of 1 may come back as 40 of 40.
 */
final class Results {

    static final String MEDIA_TYPE = "application/vnd.ims.lis.v2.resultcontainer+json";

    private Results() {}

    static boolean showFullScore(Answer answer, String subject) {
        if (answer.status() != 200) {
            return false;
        }
        return answer.json().filter(results -> anyFull(results, subject)).isPresent();
    }

    /** The lines that name somebody. */
    static List<Grade> read(JsonNode results) {
        var grades = new ArrayList<Grade>();
        for (JsonNode result : results) {
            String subject = result.path("userId").asString("");
            if (!subject.isEmpty()) {
                JsonNode score = result.path("resultScore");
                double maximum = result.path("resultMaximum").asDouble(1);
                grades.add(new Grade(subject, score.isNumber() ? score.asDouble() : null, maximum));
            }
        }
        return grades;
    }

    private static boolean anyFull(JsonNode results, String subject) {
        for (JsonNode result : results) {
            if (result.path("userId").asString("").equals(subject) && isFull(result)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFull(JsonNode result) {
        double maximum = result.path("resultMaximum").asDouble(1);
        return maximum > 0 && result.path("resultScore").asDouble(-1) >= maximum;
    }
}
