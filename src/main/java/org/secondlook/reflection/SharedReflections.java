package org.secondlook.reflection;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.secondlook.reflection.ReadingPages.Finished;
import org.secondlook.sharing.Shareable;
import org.secondlook.sharing.Subject;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reflections as things that can be shared: what was finished last, and neither a draft nor what it once said. */
@Component
class SharedReflections implements Shareable {

    private final ReadingPages pages;
    private final ReflectionPages own;
    private final ReflectionStore store;
    private final MessageSource messages;
    private final Clock clock;

    SharedReflections(
            ReadingPages pages, ReflectionPages own, ReflectionStore store, MessageSource messages, Clock clock) {
        this.pages = pages;
        this.own = own;
        this.store = store;
        this.messages = messages;
        this.clock = clock;
    }

    static Subject subject(ReflectionId id) {
        return new Subject(Subject.Kind.REFLECTION, id.value());
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.REFLECTION;
    }

    @Override
    public Optional<String> own(UUID id, Viewer owner) {
        return finished(id, owner).map(finished -> title(finished, owner));
    }

    @Override
    public boolean hold(UUID id, Viewer owner) {
        return store.hold(new ReflectionId(id), owner.person())
                && finished(id, owner).isPresent();
    }

    /** The viewer's own, a first one, and finished. */
    private Optional<Finished> finished(UUID id, Viewer owner) {
        return own.find(new ReflectionId(id), owner)
                .filter(reflection -> reflection.set().occasion() == Occasion.FIRST)
                .flatMap(reflection -> pages.newest(reflection.id(), owner.person()));
    }

    @Override
    public Map<UUID, String> titles(Collection<UUID> ids, Viewer viewer) {
        return pages.shared(ids, viewer, Times.now(clock)).stream()
                .collect(Collectors.toMap(Finished::id, finished -> title(finished, viewer)));
    }

    private String title(Finished finished, Viewer viewer) {
        return messages.getMessage("reflection.shared.title", new Object[] {finished.title()}, viewer.locale());
    }

    @Override
    public String home(UUID id) {
        return "/reflections/" + id;
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
