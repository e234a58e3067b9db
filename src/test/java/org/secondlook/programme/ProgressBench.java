package org.secondlook.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.secondlook.design.ActivityKind;
import org.secondlook.people.People;
import org.secondlook.people.People.Member;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.programme.TestPlans.Made;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * How long the pages of a programme take in a course of five hundred teachers who have completed half of it. No test by its name: {@code
 * ./mvnw test -Dtest=ProgressBench}, see {@code bench/README.md}.
 */
@SecondLookTest
class ProgressBench {

    private static final int TEACHERS = 500;
    private static final int ACTIVITIES = 30;
    private static final int REQUESTS = 100;
    private static final long MOST_MILLIS = 300;

    private static final String COMPLETE = """
            insert into programme_completion (activity_id, person_id, completed_at)
            select a.id, p.id, a.created_at
            from programme_activity a, people_person p
            where a.id in (:activities) and p.id in (:people)
            """;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestPlans plans;

    @Autowired
    People people;

    @Autowired
    JdbcClient db;

    @Test
    void thePagesOfAProgrammeForFiveHundred() throws Exception {
        TestViewer teacher = viewers.open(Role.TEACHER);
        TestViewer lead = viewers.open(Role.PD_LEAD, teacher);
        Made made = plans.programme("A year of five cycles", lead, null, kinds());
        List<UUID> placed = IntStream.range(0, ACTIVITIES)
                .mapToObj(at -> plans.place(made.planned().get(at), kinds()[at], lead))
                .toList();
        IntStream.range(1, TEACHERS).forEach(at -> viewers.list("Bea %03d".formatted(at), teacher));
        complete(placed.subList(0, ACTIVITIES / 2), lead);
        db.sql("analyze").update();

        for (String page : List.of(made.progress(), made.progress() + "?page=10", "/programmes/" + made.programme())) {
            measure(page, lead);
        }
        measure(made.progress(), teacher);
    }

    private static ActivityKind[] kinds() {
        ActivityKind[] each = ActivityKind.values();
        return IntStream.range(0, ACTIVITIES)
                .mapToObj(at -> each[at % each.length])
                .toArray(ActivityKind[]::new);
    }

    private void complete(List<UUID> activities, TestViewer lead) {
        List<Member> teachers = people.teachersOf(lead.viewer());
        assertThat(teachers).hasSize(TEACHERS);
        db.sql(COMPLETE)
                .param("activities", activities)
                .param(
                        "people",
                        teachers.stream().map(member -> member.person().value()).toList())
                .update();
    }

    private void measure(String page, TestViewer viewer) throws Exception {
        ask(page, viewer);
        long[] nanos = ask(page, viewer);
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%s as %s: p50 %.1f ms, p95 %.1f ms, most %.1f ms%n",
                page.replaceAll("[0-9a-f-]{36}", "…"),
                viewer.viewer().role(),
                millis(nanos[REQUESTS / 2]),
                millis(nanos[REQUESTS * 95 / 100]),
                millis(nanos[REQUESTS - 1]));
        assertThat(millis(nanos[REQUESTS * 95 / 100])).as(page).isLessThan(MOST_MILLIS);
    }

    private long[] ask(String page, TestViewer viewer) throws Exception {
        long[] nanos = new long[REQUESTS];
        for (int i = 0; i < REQUESTS; i++) {
            long begun = System.nanoTime();
            int status = mvc.perform(get(page).with(viewer))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            nanos[i] = System.nanoTime() - begun;
            assertThat(status).isEqualTo(200);
        }
        return nanos;
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }
}
