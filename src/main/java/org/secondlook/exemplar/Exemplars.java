package org.secondlook.exemplar;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.CourseId;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The exemplars that a viewer's school has: its teachers' own, and those that come with the product. */
@Component
public class Exemplars {

    private final ExemplarPages pages;
    private final FirstExemplars first;
    private final Foundations foundations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Exemplars(
            ExemplarPages pages,
            FirstExemplars first,
            Foundations foundations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.pages = pages;
        this.first = first;
        this.foundations = foundations;
        this.events = events;
        this.clock = clock;
    }

    /** One that all of the viewer's school see now. */
    public Optional<Exemplar> find(ExemplarId id, Viewer viewer) {
        return see(id, viewer).filter(ShownExemplar::isReleased).map(ShownExemplar::exemplar);
    }

    /** All of them: first what the school's teachers show, then what comes with the product. */
    public List<Exemplar> all(Viewer viewer) {
        return shown(viewer).stream().map(ShownExemplar::exemplar).toList();
    }

    /** Ends those of a recording that is for some alone from now on. Whoever calls holds it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(RecordingId recording) {
        foundations.bound(recording);
    }

    List<ShownExemplar> shown(Viewer viewer) {
        return Stream.concat(pages.all(viewer, Times.now(clock)).stream(), first.all().stream())
                .toList();
    }

    List<ShownExemplar> of(String strategy, Viewer viewer) {
        return shown(viewer).stream()
                .filter(exemplar -> exemplar.words().strategy().equals(strategy))
                .toList();
    }

    /** One that the viewer sees, perhaps as its teacher or as somebody who is asked about it; else the answer 404. */
    ShownExemplar get(ExemplarId id, Viewer viewer) {
        return see(id, viewer).orElseThrow(() -> new NotVisibleException(id));
    }

    private Optional<ShownExemplar> see(ExemplarId id, Viewer viewer) {
        return first.find(id).or(() -> pages.find(id, viewer, Times.now(clock)));
    }

    /** Tells that the viewer has watched one to its end or nearly. Nothing is kept of it here, and its teacher does not learn of it. */
    @Transactional
    void watched(ExemplarId id, Viewer viewer) {
        Exemplar exemplar = find(id, viewer).orElseThrow(() -> new NotVisibleException(id));
        CourseId course = viewer.course();
        Instant now = Times.now(clock);
        if (course != null && viewer.role().hasOwnPractice()) {
            events.publishEvent(new ExemplarWatched(exemplar.id(), course, viewer.person(), now));
        }
    }
}
