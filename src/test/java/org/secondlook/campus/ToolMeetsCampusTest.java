package org.secondlook.campus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.lti.ScoreService;
import org.secondlook.lti.ScoreService.Outcome;

/** The tool's own calls, over HTTP, to schools that are as strict as real ones. */
@Tag("once")
class ToolMeetsCampusTest {

    private static RunningCampus campus;

    @BeforeAll
    static void start() throws IOException {
        campus = new RunningCampus();
    }

    @AfterAll
    static void stop() {
        campus.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"moodle", "canvas"})
    void aCompletionBecomesAGrade(String key) {
        School school = school(key);
        Instant now = Instant.now();

        assertThat(complete(school, "amara", now)).isInstanceOf(Outcome.Accepted.class);

        GradebookRow amara = GradebookRow.of(school.course()).get(0);
        assertThat(amara.name()).isEqualTo("Amara Okafor");
        assertThat(amara.cells()).extracting(GradebookRow.Cell::text).containsExactly("1 / 1", "–");
        assertThat(complete(school, "amara", now.plusSeconds(1))).isInstanceOf(Outcome.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"moodle", "canvas"})
    void whoHasNoGradesIsRefusedForGood(String key) {
        assertThat(complete(school(key), "leila", Instant.now())).isInstanceOf(Outcome.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"moodle", "canvas"})
    void aMarkOfALaterTimeGivesWayToAStillLaterCompletion(String key) {
        School school = school(key);
        Instant now = Instant.now();
        String yuki = school.person("yuki").subject();
        school.course().gradebook().record("1", new Gradebook.Grade(yuki, 0.0, null, now.plusSeconds(60)));

        assertThat(complete(school, "yuki", now)).isInstanceOf(Outcome.Outdated.class);
        assertThat(complete(school, "yuki", now.plusSeconds(61))).isInstanceOf(Outcome.Accepted.class);

        assertThat(school.course().gradebook().grade("1", yuki))
                .extracting("points")
                .isEqualTo(1.0);
    }

    private static Outcome complete(School school, String person, Instant at) {
        URI column = school.serviceManners().lineItem(school.course(), "1");
        return campus.bean(ScoreService.class)
                .postCompletion(
                        school.issuer(),
                        school.clientId(),
                        column,
                        school.person(person).subject(),
                        at);
    }

    private static School school(String key) {
        return campus.school(key);
    }
}
