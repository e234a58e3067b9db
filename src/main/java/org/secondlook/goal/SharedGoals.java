package org.secondlook.goal;

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

/** Goals as things that can be shared: as they stand, and nothing that they once said. */
@Component
class SharedGoals implements Shareable {

    private final GoalPages pages;
    private final GoalStore store;
    private final MessageSource messages;
    private final Clock clock;

    SharedGoals(GoalPages pages, GoalStore store, MessageSource messages, Clock clock) {
        this.pages = pages;
        this.store = store;
        this.messages = messages;
        this.clock = clock;
    }

    static Subject subject(GoalId id) {
        return new Subject(Subject.Kind.GOAL, id.value());
    }

    /** For its owner and whoever it is shared with now; else the answer 404. */
    Goal get(GoalId id, Viewer viewer) {
        return seen(List.of(id.value()), viewer).stream().findFirst().orElseThrow(() -> new NotVisibleException(id));
    }

    private List<Goal> seen(Collection<UUID> ids, Viewer viewer) {
        return pages.seen(ids, viewer, Times.now(clock));
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.GOAL;
    }

    @Override
    public Optional<String> own(UUID id, Viewer owner) {
        return pages.find(new GoalId(id), owner.person()).map(goal -> title(goal, owner));
    }

    @Override
    public boolean hold(UUID id, Viewer owner) {
        return store.hold(new GoalId(id), owner.person());
    }

    @Override
    public Map<UUID, String> titles(Collection<UUID> ids, Viewer viewer) {
        return seen(ids, viewer).stream()
                .collect(Collectors.toMap(goal -> goal.id().value(), goal -> title(goal, viewer)));
    }

    private String title(Goal goal, Viewer viewer) {
        Object[] sentence = {goal.text().sentence()};
        return messages.getMessage("goal.shared.title", sentence, viewer.locale());
    }

    @Override
    public String home(UUID id) {
        return "/goals/" + id;
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
