package org.secondlook.practice;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.people.TestViewer;
import org.springframework.boot.test.context.TestComponent;

/** Gives people action steps, as far as a test needs them. */
@TestComponent
public class TestSteps {

    private final ActionSteps steps;
    private final Stints stints;
    private final Plans plans;
    private final Attempts attempts;

    TestSteps(ActionSteps steps, Stints stints, Plans plans, Attempts attempts) {
        this.steps = steps;
        this.stints = stints;
        this.plans = plans;
        this.attempts = attempts;
    }

    /** A step that is written down and not begun. */
    public UUID draft(String name, TestViewer owner) {
        StepId id = new StepId(UUID.randomUUID());
        steps.write(id, text(name), null, owner.viewer());
        return id.value();
    }

    /** One that its owner works on. */
    public UUID active(String name, TestViewer owner) {
        UUID id = draft(name, owner);
        done(stints.begin(new StepId(id), null, owner.viewer()));
        return id;
    }

    /** One that they have put aside, or mastered. */
    UUID ended(String name, Ending ending, TestViewer owner) {
        UUID id = active(name, owner);
        done(stints.end(new StepId(id), ending, owner.viewer()));
        return id;
    }

    /** Plans the first lesson of each week. */
    UUID plan(UUID step, String weekday, String starts, String zone, TestViewer owner) {
        UUID id = UUID.randomUUID();
        var form = new PlanForm(id, "", "Year 8", "breathe in and out", weekday, starts, zone);
        done(plans.add(new StepId(step), form, owner.viewer()));
        return id;
    }

    /** Tries it, and perhaps says what happened. */
    public UUID tried(UUID step, String note, boolean shown, Duration ago, TestViewer owner) {
        UUID id = UUID.randomUUID();
        done(attempts.add(id, new StepId(step), ago, owner.viewer()));
        done(attempts.say(id, new StepId(step), new NoteForm(note, shown, Attempt.FIRST_VERSION), owner.viewer()));
        return id;
    }

    static StepText text(String name) {
        return new StepText(
                name, "After my first question I say nothing for a breath", List.of("Nothing is said"), null);
    }

    private static void done(Optional<Refusal> refusal) {
        refusal.ifPresent(why -> {
            throw new AssertionError("not done: " + why);
        });
    }
}
