package org.secondlook.campus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.SecondLook;
import org.secondlook.lti.ScoreService;
import org.secondlook.lti.ScoreService.Outcome;
import org.secondlook.testing.FreePort;
import org.secondlook.testing.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The tool's own calls, over HTTP, to schools that are as strict as real ones. */
@Tag("once")
class ToolMeetsCampusTest {

    private static ConfigurableApplicationContext context;

    @BeforeAll
    static void start() throws IOException {
        Map<String, Object> settings = new HashMap<>(TestDatabase.fresh());
        settings.put("server.port", FreePort.find());
        settings.put("spring.main.banner-mode", "off");
        settings.put("logging.level.root", "warn");
        settings.put("secondlook.jobs.enabled", "false");
        settings.put("secondlook.data-dir", "target/test-data/" + UUID.randomUUID());
        settings.put("secondlook.lti.config-dir", "target/no-lti-config");
        context = new SpringApplicationBuilder(SecondLook.class)
                .profiles("demo")
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"moodle", "canvas"})
    void aCompletionBecomesAGrade(String key) {
        School school = school(key);
        Instant now = Instant.now();

        assertThat(complete(school, "amara", now)).isInstanceOf(Outcome.Accepted.class);

        assertThat(GradebookRow.of(school).get(0)).isEqualTo(new GradebookRow("Amara Okafor", List.of("1 / 1", "–")));
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
        school.gradebook().record("1", new Gradebook.Grade(yuki, 0.0, null, now.plusSeconds(60)));

        assertThat(complete(school, "yuki", now)).isInstanceOf(Outcome.Outdated.class);
        assertThat(complete(school, "yuki", now.plusSeconds(61))).isInstanceOf(Outcome.Accepted.class);

        assertThat(school.gradebook().grade("1", yuki)).extracting("points").isEqualTo(1.0);
    }

    private static Outcome complete(School school, String person, Instant at) {
        URI column = school.serviceManners().lineItem(school, "1");
        var completion = new ScoreService.Completion(
                column, school.person(person).subject(), at, at, URI.create("http://localhost/activities/1"));
        return context.getBean(ScoreService.class).postCompletion(school.issuer(), school.clientId(), completion);
    }

    private static School school(String key) {
        return context.getBean(Schools.class).get(key);
    }
}
