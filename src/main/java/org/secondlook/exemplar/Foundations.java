package org.secondlook.exemplar;

import java.time.Clock;
import java.util.List;
import org.secondlook.appearance.AppearanceChanged;
import org.secondlook.appearance.Appearances;
import org.secondlook.culture.Purpose;
import org.secondlook.foundation.Times;
import org.secondlook.people.EnrolmentChanged;
import org.secondlook.recording.RecordingErased;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.RecordingMoved;
import org.secondlook.recording.RecordingRevised;
import org.secondlook.sharing.Subject;
import org.secondlook.sharing.ThingErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What exemplars rest on: in the transaction in which it is gone, they are. */
@Component
class Foundations {

    private final ReleasePages pages;
    private final Endings endings;
    private final Appearances appearances;
    private final Clock clock;

    Foundations(ReleasePages pages, Endings endings, Appearances appearances, Clock clock) {
        this.pages = pages;
        this.endings = endings;
        this.appearances = appearances;
        this.clock = clock;
    }

    /** Whoever tells it holds the lesson, and so nobody releases anything of it meanwhile. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void changed(AppearanceChanged appearance) {
        if (!appearances.allow(Purpose.EXEMPLAR, appearance.lesson())) {
            end(appearance.lesson(), Ending.PERMISSION);
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void revised(RecordingRevised recording) {
        end(recording.recording(), Ending.CHANGED);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void moved(RecordingMoved recording) {
        end(recording.recording(), Ending.CHANGED);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void erased(RecordingErased recording) {
        end(recording.recording(), Ending.ERASED);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void erased(ThingErased thing) {
        if (thing.thing().kind() == Subject.Kind.CLIP) {
            endAll(pages.ofClip(thing.thing().id()), Ending.ERASED);
        }
    }

    /** Somebody may have left, or is something else; who comes back begins anew. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void changed(EnrolmentChanged enrolment) {
        if (!pages.practises(enrolment.person())) {
            endAll(pages.ofTeacher(enrolment.person()), Ending.LEFT);
        }
    }

    /** It is for some alone from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    void bound(RecordingId recording) {
        end(recording, Ending.BOUND);
    }

    /** Ends those whose day is over. */
    @Transactional
    void sweep() {
        endAll(pages.lapsed(Times.now(clock)), Ending.LAPSED);
    }

    private void end(RecordingId lesson, Ending reason) {
        endAll(pages.ofRecording(lesson), reason);
    }

    private void endAll(List<Standing> standing, Ending reason) {
        standing.forEach(each -> endings.end(each.id(), reason));
    }
}
