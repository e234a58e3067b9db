package org.secondlook.celebration;

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

/** Celebrations as things that can be shared: words, and no clip, which is shared by itself. */
@Component
class SharedCelebrations implements Shareable {

    private final CelebrationPages pages;
    private final CelebrationStore store;
    private final MessageSource messages;
    private final Clock clock;

    SharedCelebrations(CelebrationPages pages, CelebrationStore store, MessageSource messages, Clock clock) {
        this.pages = pages;
        this.store = store;
        this.messages = messages;
        this.clock = clock;
    }

    static Subject subject(CelebrationId id) {
        return new Subject(Subject.Kind.CELEBRATION, id.value());
    }

    /** For its owner and whoever it is shared with now; else the answer 404. */
    Celebration get(CelebrationId id, Viewer viewer) {
        return seen(List.of(id.value()), viewer).stream().findFirst().orElseThrow(() -> new NotVisibleException(id));
    }

    private List<Celebration> seen(Collection<UUID> ids, Viewer viewer) {
        return pages.seen(ids, viewer, Times.now(clock));
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.CELEBRATION;
    }

    @Override
    public Optional<String> own(UUID id, Viewer owner) {
        return pages.find(new CelebrationId(id), owner.person()).map(celebration -> title(celebration, owner));
    }

    @Override
    public boolean hold(UUID id, Viewer owner) {
        return store.hold(new CelebrationId(id), owner.person());
    }

    @Override
    public Map<UUID, String> titles(Collection<UUID> ids, Viewer viewer) {
        return seen(ids, viewer).stream()
                .collect(Collectors.toMap(each -> each.id().value(), each -> title(each, viewer)));
    }

    private String title(Celebration celebration, Viewer viewer) {
        Object[] beginning = {celebration.beginning()};
        return messages.getMessage("celebration.shared.title", beginning, viewer.locale());
    }

    @Override
    public String home(UUID id) {
        return "/celebrations/" + id;
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
