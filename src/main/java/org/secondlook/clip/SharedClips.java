package org.secondlook.clip;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.Rights;
import org.secondlook.sharing.Shareable;
import org.secondlook.sharing.Subject;
import org.springframework.stereotype.Component;

/** Clips as things that can be shared. */
@Component
class SharedClips implements Shareable {

    private final ClipStore store;
    private final ClipPages pages;
    private final Clock clock;

    SharedClips(ClipStore store, ClipPages pages, Clock clock) {
        this.store = store;
        this.pages = pages;
        this.clock = clock;
    }

    static Subject subject(ClipId id) {
        return new Subject(Subject.Kind.CLIP, id.value());
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.CLIP;
    }

    @Override
    public List<Rights> rights() {
        return List.of(Rights.VIEW, Rights.COMMENT, Rights.CODE);
    }

    @Override
    public Optional<String> own(UUID id, Viewer owner) {
        return pages.find(new ClipId(id), owner.person())
                .map(clip -> clip.words().title());
    }

    @Override
    public boolean hold(UUID id, Viewer owner) {
        return store.hold(new ClipId(id), owner.person());
    }

    @Override
    public Map<UUID, String> titles(Collection<UUID> ids, Viewer viewer) {
        return pages.shared(ids, viewer, clock.instant()).stream()
                .collect(Collectors.toMap(SharedClip::id, SharedClip::title));
    }

    @Override
    public Optional<Duration> length(UUID id, Viewer viewer) {
        return pages.shared(new ClipId(id), viewer, clock.instant())
                .map(clip -> Duration.ofMillis(clip.endAt() - clip.startAt()));
    }

    @Override
    public String home(UUID id) {
        return "/clips/" + id;
    }
}
