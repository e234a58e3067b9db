package org.secondlook.goal;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.TestViewer;
import org.springframework.boot.test.context.TestComponent;

/** Gives people goals, as far as a test needs them. */
@TestComponent
public class TestGoals {

    private final Goals goals;
    private final Measures measures;

    TestGoals(Goals goals, Measures measures) {
        this.goals = goals;
        this.measures = measures;
    }

    /** A goal of one sentence. */
    public UUID goal(String sentence, TestViewer owner) {
        return goal(sentence, null, owner);
    }

    /** The same, which serves a part of a vision. */
    public UUID goal(String sentence, @Nullable UUID part, TestViewer owner) {
        GoalId id = new GoalId(UUID.randomUUID());
        goals.begin(id, text(sentence, part), owner.viewer()).ifPresent(refusal -> {
            throw new AssertionError("not begun: " + refusal);
        });
        return id.value();
    }

    public void remove(UUID goal, TestViewer owner) {
        goals.remove(new GoalId(goal), owner.viewer());
    }

    /** Lets a goal be seen by what pupils talk, with or without numbers. */
    public void measure(UUID goal, String baseline, String target, TestViewer owner) {
        var form = new MeasureForm("talk-and-quiet/pupil-share", baseline, target);
        measures.set(new GoalId(goal), form, owner.viewer()).ifPresent(refusal -> {
            throw new AssertionError("not measured: " + refusal);
        });
    }

    static GoalText text(String sentence, @Nullable UUID part) {
        Map<Prompt, String> answers = new EnumMap<>(Prompt.class);
        for (Prompt prompt : Prompt.values()) {
            answers.put(prompt, prompt.isTheGoal() ? sentence : "");
        }
        return new GoalText(answers, part, null);
    }
}
