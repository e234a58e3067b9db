package org.secondlook.coaching;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.pairing.PairingId;
import org.secondlook.people.TestViewer;
import org.secondlook.sharing.Subject;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Begins cycles and shows things in them, as far as a test needs it. */
@TestComponent
public class TestCycles {

    private static final String SHOW = """
            insert into sharing_share (id, owner_id, subject_kind, subject_id, audience_id, course_id, rights, purpose,
                started_at, expires_at)
            select cast(:id as uuid), cast(:owner as uuid), :kind, cast(:subject as uuid), id, course_id, 'VIEW', 'Our cycle',
                cast(:now as timestamp with time zone), cast(:until as timestamp with time zone)
            from sharing_audience where id = :pairing
            """;

    private final Cycles cycles;
    private final Choices choices;
    private final Finishes finishes;
    private final Steps steps;
    private final ModelStore models;
    private final Drafts drafts;
    private final JdbcClient db;
    private final Clock clock;

    private UUID walked = new UUID(0, 0);

    TestCycles(
            Cycles cycles,
            Choices choices,
            Finishes finishes,
            Steps steps,
            ModelStore models,
            Drafts drafts,
            JdbcClient db,
            Clock clock) {
        this.cycles = cycles;
        this.choices = choices;
        this.finishes = finishes;
        this.steps = steps;
        this.models = models;
        this.drafts = drafts;
        this.db = db;
        this.clock = clock;
    }

    /** A school’s own way of two stages: a look, and a talk about it; answers with its name. */
    public String shortModel(TestViewer of) {
        return publish(
                of,
                stage("before", Actor.TEACHER, List.of(Ask.BASELINE), false, null),
                stage("talk", Actor.BOTH, List.of(Ask.CONVERSATION), false, "before"));
    }

    /** One of six stages, with whatever can be asked for; answers with its name. */
    public String model(TestViewer of) {
        return publish(
                of,
                stage("before", Actor.TEACHER, List.of(Ask.BASELINE), false, null),
                stage("goal", Actor.TEACHER, List.of(Ask.GOAL), false, null),
                stage("talk", Actor.BOTH, List.of(Ask.CONVERSATION), false, null),
                stage("practice", Actor.TEACHER, List.of(Ask.PRACTICE, Ask.CLIP), true, null),
                stage("after", Actor.TEACHER, List.of(Ask.FOLLOW_UP), false, null),
                stage("review", Actor.BOTH, List.of(Ask.CONVERSATION), false, "goal"));
    }

    private String publish(TestViewer of, Stage... stages) {
        UUID tenant = db.sql("select tenant_id from people_person where id = :id")
                .param("id", of.person().value())
                .query(UUID.class)
                .single();
        String key = "s" + UUID.randomUUID();
        var model =
                new CycleModel(key, 1, 100, "A look before and after", "To see what changes", null, List.of(stages));
        models.publish(model.id(), tenant, ModelFile.write(model), Times.now(clock));
        return model.id().value();
    }

    private static Stage stage(String key, Actor by, List<Ask> asks, boolean optional, @Nullable String again) {
        return new Stage(key, "Stage " + key, "What " + key + " is for", by, asks, 10, optional, again, null);
    }

    /** A cycle that a teacher begins, or a coach proposes, the usual way; answers with its key. */
    public UUID begin(UUID pairing, TestViewer by) {
        return begin(pairing, "one-change.v1", "What happens after I have asked", by);
    }

    public UUID begin(UUID pairing, String model, String focus, TestViewer by) {
        CycleId id = new CycleId(UUID.randomUUID());
        cycles.begin(id, new PairingId(pairing), new ModelId(model), focus, by.viewer())
                .ifPresent(refusal -> {
                    throw new AssertionError("not begun: " + refusal);
                });
        return id.value();
    }

    /** Shows something of the teacher’s in a pairing for thirty days; answers with the share. */
    public UUID show(UUID pairing, Subject subject, TestViewer owner) {
        UUID id = UUID.randomUUID();
        db.sql(SHOW)
                .param("id", id)
                .param("owner", owner.person().value())
                .param("kind", subject.kind().name())
                .param("subject", subject.id())
                .param("pairing", pairing)
                .param("now", Times.bind(clock.instant()))
                .param("until", Times.bind(clock.instant().plus(Duration.ofDays(30))))
                .update();
        return id;
    }

    /** Lets something serve the stage at which a cycle is. */
    public void choose(UUID cycle, String ask, Subject subject, TestViewer teacher) {
        choices.choose(new CycleId(cycle), version(cycle, teacher), Ask.valueOf(ask), subject, teacher.viewer())
                .ifPresent(refusal -> {
                    throw new AssertionError("not chosen: " + refusal);
                });
    }

    /** They say, one after the other, that the stage is done. */
    public void finish(UUID cycle, String words, TestViewer... people) {
        for (TestViewer person : people) {
            finishes.finish(new CycleId(cycle), version(cycle, person), words, person.viewer())
                    .ifPresent(refusal -> {
                        throw new AssertionError("not done: " + refusal);
                    });
        }
    }

    public void close(UUID cycle, TestViewer teacher) {
        end(cycle, Act.CLOSE, teacher);
    }

    public void stop(UUID cycle, TestViewer person) {
        end(cycle, Act.STOP, person);
    }

    private void end(UUID cycle, Act act, TestViewer person) {
        steps.end(new CycleId(cycle), version(cycle, person), act, person.viewer())
                .ifPresent(refusal -> {
                    throw new AssertionError("not ended: " + refusal);
                });
    }

    /** How many moves it has behind it. */
    public int version(UUID cycle, TestViewer viewer) {
        return cycles.get(new CycleId(cycle), viewer.viewer()).version();
    }

    /** Walks so many stages of a way of three: a look, a talk, a look. Its page stands in {@link #page}. */
    public void walk(
            UUID pairing, String words, int done, Subject before, Subject after, TestViewer teacher, TestViewer coach) {
        String model = publish(
                teacher,
                stage("before", Actor.TEACHER, List.of(Ask.BASELINE), false, null),
                stage("talk", Actor.BOTH, List.of(Ask.CONVERSATION, Ask.PLAN), false, null),
                stage("after", Actor.TEACHER, List.of(Ask.FOLLOW_UP), true, "talk"));
        walked = begin(pairing, model, words, teacher);
        if (done > 0) {
            choose(walked, "BASELINE", before, teacher);
            finish(walked, words, teacher);
            finish(walked, words, teacher);
        }
        if (done > 1) {
            finish(walked, words, coach);
            choose(walked, "FOLLOW_UP", after, teacher);
            finish(walked, "", teacher);
        }
    }

    /** The page of the cycle that was walked last. */
    public String page() {
        return "/cycles/" + walked;
    }

    /** As many cycles as are thought to serve somebody, all closed. */
    public void finishedOften(UUID pairing, TestViewer teacher) {
        for (int i = 0; i < 5; i++) {
            UUID cycle = begin(pairing, teacher);
            db.sql("update coaching_cycle set state = 'CLOSED', open_pairing_id = null where id = :id")
                    .param("id", cycle)
                    .update();
        }
    }

    /** A school’s own way that can be published; answers with its page. */
    public String draft(String title, TestViewer lead) {
        DraftId id = new DraftId(UUID.randomUUID());
        List<TypedStage> stages = List.of(
                new TypedStage("A look", "To see how it is.", "TEACHER", List.of(Ask.BASELINE), "20", false),
                new TypedStage("A talk", title, "BOTH", List.of(Ask.CONVERSATION), "30", true));
        drafts.begin(id, new DraftForm(title, title, "", stages), lead.viewer());
        return "/cycle-models/drafts/" + id;
    }
}
