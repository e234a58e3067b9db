package org.secondlook.campus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.campus.PlainBrowser.Page;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.lti.RosterService;
import org.secondlook.lti.RosterService.Roster;
import org.secondlook.lti.RosterService.Roster.Whole;
import org.secondlook.lti.ScoreService;
import org.secondlook.lti.ScoreService.Outcome;
import org.secondlook.lti.services.PlatformNotices;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    void theListOfACourseIsRead(String key) {
        School school = school(key);

        Roster roster = campus.bean(RosterService.class)
                .read(
                        school.issuer(),
                        school.clientId(),
                        school.serviceManners().memberships(school.course()));

        assertThat(roster).isInstanceOf(Whole.class);
        assertThat(((Whole) roster).members())
                .extracting(RosterService.Member::name)
                .containsExactly("Leila Haddad", "Yuki Hayashi", "Tomás Lindqvist", "Amara Okafor", "Priya Raman");
        assertThat(((Whole) roster).members())
                .contains(new RosterService.Member(
                        school.person("yuki").subject(), "Yuki Hayashi", Set.of(Roles.LEARNER), true));
    }

    @Test
    void aCopiedCourseIsToldOnceTheToolHasAsked() {
        School canvas = school("canvas");
        URI handlers = canvas.at("/lti/notice-handlers");
        URI ours = campus.bean(SecondLookProperties.class).at("/lti/notices");

        campus.bean(Notices.class).copied(canvas.course(), canvas.copy(canvas.course()));
        assertThat(noticesTaken()).isZero();

        for (String type : NoticeHandlers.TYPES) {
            assertThat(campus.bean(PlatformNotices.class).subscribe("campus-canvas", handlers, type, ours))
                    .isInstanceOf(Outcome.Accepted.class);
        }
        campus.bean(Notices.class).copied(canvas.course(), canvas.copy(canvas.course()));
        assertThat(noticesTaken()).isEqualTo(2);

        assertThat(campus.bean(PlatformNotices.class)
                        .subscribe("campus-canvas", handlers, NoticeHandlers.COPY, URI.create("https://evil.example/")))
                .isInstanceOf(Outcome.Refused.class);
    }

    /** The hello that comes at once, and copies. */
    private static int noticesTaken() {
        return campus.bean(JdbcClient.class)
                .sql("select count(*) from lti_notice")
                .query(Integer.class)
                .single();
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

    @ParameterizedTest
    @ValueSource(strings = {"moodle", "canvas"})
    void aLeadPlacesThreeActivitiesAndATeacherOpensOne(String key) {
        School school = school(key);
        int before = school.course().activities().size();

        Page choice = launch(school, "leila", "new");
        assertThat(choice.text()).contains("What shall people work on?");
        Page returned = choice.send(
                        "pick",
                        "QUESTIONS",
                        "title-QUESTIONS",
                        "Questions & \"wait time\"",
                        "focus-QUESTIONS",
                        "Who waits?",
                        "pick",
                        "TALK",
                        "title-TALK",
                        "Talk",
                        "focus-TALK",
                        "Who talks?",
                        "points-TALK",
                        "5",
                        "pick",
                        "OWN",
                        "title-OWN",
                        "Ours",
                        "focus-OWN",
                        "Why now?")
                .send();

        Page added = key.equals("moodle") ? returned.goOn().send() : returned;

        assertThat(added.status()).isEqualTo(200);
        List<Activity> placed = school.course().activities().subList(before, before + 3);
        assertThat(placed).extracting(Activity::title).containsExactly("Questions & \"wait time\"", "Talk", "Ours");
        assertThat(placed).allMatch(activity -> (activity.url() == null) == key.equals("moodle"));
        Gradebook.LineItem column =
                school.course().gradebook().itemsOf(placed.get(1).id()).get(0);
        assertThat(column.maximum()).isEqualTo(5);
        assertThat(column.resourceId()).isEqualTo(placed.get(1).custom().get("task"));

        Page opened = launch(school, "amara", placed.get(1).id());
        assertThat(opened.address().getPath()).startsWith("/activities/");
        assertThat(opened.text()).contains(">Talk</h1>", "Who talks?", "Hello <bdi>Amara Okafor</bdi>.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"moodle", "canvas"})
    void aLeadWhoChangesTheirMindPlacesNothing(String key) {
        School school = school(key);
        int before = school.course().activities().size();
        Page choice = launch(school, "leila", "new");
        var cancelled =
                new Page(choice.browser(), choice.address(), 200, choice.text().replace("/answer?", "/cancellation?"));

        assertThat(cancelled.send().send().status()).isEqualTo(200);

        assertThat(school.course().activities()).hasSize(before);
        assertThat(choice.send("pick", "TALK").status()).isEqualTo(409);
    }

    /** From the link in the course, through the campus's own pages, to where the tool lets them land. */
    private static Page launch(School school, String person, String activity) {
        return new PlainBrowser()
                .open(school.at("/as/%s/activities/%s/launch".formatted(person, activity)))
                .send()
                .send();
    }

    private static Outcome complete(School school, String person, Instant at) {
        URI column = school.serviceManners().lineItem(school.course(), "1");
        var completion = new ScoreService.Completion(
                column, school.person(person).subject(), at, at, URI.create("http://localhost/activities/1"));
        return campus.bean(ScoreService.class).postCompletion(school.issuer(), school.clientId(), completion);
    }

    private static School school(String key) {
        return campus.school(key);
    }
}
