package org.secondlook.practice;

import java.util.List;
import java.util.Optional;
import org.secondlook.finding.Wish;
import org.secondlook.people.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What somebody is trying in class now, so that they are shown what helps with it. */
@Component
@Order(1)
class StepWish implements Wish {

    private final ActionSteps steps;

    StepWish(ActionSteps steps) {
        this.steps = steps;
    }

    @Override
    public List<Need> of(Viewer viewer) {
        return steps.own(viewer).stream()
                .filter(ActionStep::isActive)
                .map(step -> new Need(
                        "practice.wish",
                        Optional.ofNullable(step.text().strategy()),
                        step.text().name() + " " + step.text().behaviour()))
                .toList();
    }
}
