package org.secondlook.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.design.ActivityKind;
import org.secondlook.design.PlannedActivity;
import org.secondlook.design.PlannedActivityId;
import org.secondlook.foundation.Times;
import org.secondlook.people.CourseId;
import org.secondlook.people.TestViewer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plans programmes, places what they plan in courses, and lets people complete it, past the doors. */
@TestComponent
public class TestPlans {

    private static final String PROGRAMME = """
            insert into design_programme (id, course_id, title, purpose, version, made_at)
            values (:id, :course, :title, '', 1, :now)
            """;

    private static final String MODULE = """
            insert into design_module (id, programme_id, place, title, version) values (:id, :programme, :place, :title, 1)
            """;

    private static final String ACTIVITY = """
            insert into design_activity (id, module_id, place, kind, title, focus_question, minutes, due_on, target, times, version)
            values (:id, :module, :place, :kind, :title, :question, 20, :due, :target, :times, 1)
            """;

    private static final String REMOVE = "update design_activity set removed_at = :now where id = :id";

    private final TaskStore tasks;
    private final ActivityStore activities;
    private final CompletionStore completions;
    private final JdbcClient db;
    private final Clock clock;

    TestPlans(TaskStore tasks, ActivityStore activities, CompletionStore completions, JdbcClient db, Clock clock) {
        this.tasks = tasks;
        this.activities = activities;
        this.completions = completions;
        this.db = db;
        this.clock = clock;
    }

    /** A programme of one module for each two of these kinds. */
    public Made programme(String title, TestViewer lead, @Nullable LocalDate due, ActivityKind... kinds) {
        return programme(title, course(lead), due, kinds);
    }

    Made programme(String title, CourseId course, @Nullable LocalDate due, ActivityKind... kinds) {
        UUID programme = UUID.randomUUID();
        db.sql(PROGRAMME)
                .param("id", programme)
                .param("course", course.value())
                .param("title", title)
                .param("now", Times.bind(clock.instant()))
                .update();
        var planned = new ArrayList<UUID>();
        UUID module = programme;
        for (int i = 0; i < kinds.length; i++) {
            module = i % 2 == 0 ? module(programme, i) : module;
            planned.add(activity(module, i, kinds[i], due));
        }
        return new Made(programme, planned);
    }

    private UUID module(UUID programme, int place) {
        UUID module = UUID.randomUUID();
        db.sql(MODULE)
                .param("id", module)
                .param("programme", programme)
                .param("place", place)
                .param("title", "Part " + (place / 2 + 1))
                .update();
        return module;
    }

    private UUID activity(UUID module, int place, ActivityKind kind, @Nullable LocalDate due) {
        UUID id = UUID.randomUUID();
        db.sql(ACTIVITY)
                .param("id", id)
                .param("module", module)
                .param("place", place)
                .param("kind", kind.name())
                .param("title", "To do: " + kind.name().toLowerCase(Locale.ROOT))
                .param("question", kind == ActivityKind.STRATEGY ? "Who waits?" : "")
                .param("due", due)
                .param("target", kind == ActivityKind.STRATEGY ? "wait-time" : null)
                .param("times", kind.takesTimes() ? 3 : 1)
                .update();
        return id;
    }

    /** Places one in somebody's course, which may be a copy of that for which it was planned, and opens it. */
    public UUID place(UUID planned, ActivityKind kind, TestViewer viewer) {
        var placement = new Placement(UUID.randomUUID().toString(), null, null, null, pick(planned, kind, viewer));
        return activities.keep(course(viewer), placement, Times.now(clock)).value();
    }

    /** Picks one for somebody's course; whether its platform takes it, nobody knows. */
    TaskId pick(UUID planned, ActivityKind kind, TestViewer viewer) {
        var plan = Plan.of(new PlannedActivity(
                new PlannedActivityId(planned),
                kind,
                "To do",
                "",
                20,
                null,
                null,
                kind == ActivityKind.STRATEGY ? "wait-time" : null));
        var task = new Task(TaskId.next(), "To do: " + kind, "", Asked.of(kind), plan);
        tasks.add(task, course(viewer), viewer.person(), Times.now(clock));
        return task.id();
    }

    public void complete(UUID activity, TestViewer viewer) {
        completions.complete(new ActivityId(activity), viewer.person(), Times.now(clock));
    }

    public void remove(UUID planned) {
        db.sql(REMOVE)
                .param("id", planned)
                .param("now", Times.bind(clock.instant()))
                .update();
    }

    private static CourseId course(TestViewer viewer) {
        return Objects.requireNonNull(viewer.viewer().course());
    }

    /** A programme, and what it plans, in order. */
    public record Made(UUID programme, List<UUID> planned) {

        public String progress() {
            return "/programmes/" + programme + "/progress";
        }
    }
}
