package org.secondlook.practice;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.Shareable;
import org.secondlook.sharing.Subject;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Action steps as things that can be shared: as they stand, with their plans and the days on which they were tried. */
@Component
class SharedSteps implements Shareable {

    private final StepPages pages;
    private final StepStore store;
    private final MessageSource messages;
    private final Clock clock;

    SharedSteps(StepPages pages, StepStore store, MessageSource messages, Clock clock) {
        this.pages = pages;
        this.store = store;
        this.messages = messages;
        this.clock = clock;
    }

    static Subject subject(StepId id) {
        return new Subject(Subject.Kind.ACTION_STEP, id.value());
    }

    /** For its owner and whoever it is shared with now; else the answer 404. */
    ActionStep get(StepId id, Viewer viewer) {
        return seen(List.of(id.value()), viewer).stream().findFirst().orElseThrow(() -> new NotVisibleException(id));
    }

    private List<ActionStep> seen(Collection<UUID> ids, Viewer viewer) {
        return pages.seen(ids, viewer, Times.now(clock));
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.ACTION_STEP;
    }

    @Override
    public Optional<String> own(UUID id, Viewer owner) {
        return pages.find(new StepId(id), owner.person()).map(step -> title(step, owner));
    }

    @Override
    public boolean hold(UUID id, Viewer owner) {
        return store.hold(new StepId(id), owner.person());
    }

    @Override
    public Map<UUID, String> titles(Collection<UUID> ids, Viewer viewer) {
        return seen(ids, viewer).stream()
                .collect(Collectors.toMap(step -> step.id().value(), step -> title(step, viewer)));
    }

    private String title(ActionStep step, Viewer viewer) {
        Object[] name = {step.text().name()};
        return messages.getMessage("practice.shared.title", name, viewer.locale());
    }

    @Override
    public String home(UUID id) {
        return "/action-steps/" + id;
    }

    @Override
    public String stage(UUID id) {
        return home(id) + "/reading";
    }

    @Override
    public boolean isPlayed() {
        return false;
    }
}
