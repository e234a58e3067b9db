package org.secondlook.recording;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.Rights;
import org.secondlook.sharing.Shareable;
import org.secondlook.sharing.Subject;
import org.springframework.stereotype.Component;

/** Whole recordings as things that can be shared. */
@Component
class SharedRecordings implements Shareable {

    private final RecordingStore store;
    private final RecordingPages recordings;
    private final RenditionPages renditions;
    private final Clock clock;

    SharedRecordings(RecordingStore store, RecordingPages recordings, RenditionPages renditions, Clock clock) {
        this.store = store;
        this.recordings = recordings;
        this.renditions = renditions;
        this.clock = clock;
    }

    static Subject subject(RecordingId id) {
        return new Subject(Subject.Kind.RECORDING, id.value());
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.RECORDING;
    }

    @Override
    public List<Rights> rights() {
        return List.of(Rights.VIEW, Rights.COMMENT, Rights.CODE);
    }

    @Override
    public Optional<String> own(UUID id, Viewer owner) {
        return recordings.find(new RecordingId(id), owner.person()).map(Recording::title);
    }

    @Override
    public boolean hold(UUID id, Viewer owner) {
        RecordingId recording = new RecordingId(id);
        return store.hold(recording, owner.person())
                && recordings
                        .find(recording, owner.person())
                        .filter(Recording::isResting)
                        .isEmpty();
    }

    @Override
    public Map<UUID, String> titles(Collection<UUID> ids, Viewer viewer) {
        return renditions.shared(ids, viewer, clock.instant()).stream()
                .collect(Collectors.toMap(SharedRecording::id, SharedRecording::title));
    }

    @Override
    public Optional<Duration> length(UUID id, Viewer viewer) {
        return renditions.shared(List.of(id), viewer, clock.instant()).stream()
                .flatMap(recording -> Stream.ofNullable(recording.durationMillis()))
                .map(Duration::ofMillis)
                .findFirst();
    }

    @Override
    public String home(UUID id) {
        return "/recordings/" + id;
    }
}
