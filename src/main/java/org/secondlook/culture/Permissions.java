package org.secondlook.culture;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What has been permitted for the pupils of a viewer's classes; nobody else finds it. */
@Component
public class Permissions {

    private final PermissionStore store;
    private final PermissionPages pages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Permissions(PermissionStore store, PermissionPages pages, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.pages = pages;
        this.events = events;
        this.clock = clock;
    }

    /** The viewer's classes, each with what they call it. */
    public List<SchoolClass> classes(Viewer viewer) {
        return pages.own(viewer.person()).stream()
                .map(register -> new SchoolClass(register.id(), register.label()))
                .toList();
    }

    /** The class of a line, or the answer 404. */
    public ClassId classOf(PupilId pupil, Viewer viewer) {
        return pages.classOf(pupil, viewer.person()).orElseThrow(() -> new NotVisibleException(pupil));
    }

    /** Lets nobody change these classes, or what is permitted there, until the caller's transaction ends; 404 unless all are the viewer's. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Set<ClassId> ids, Viewer viewer) {
        if (store.hold(ids, viewer.person()).size() != ids.size()) {
            throw new NotVisibleException("a class");
        }
    }

    /** What the viewer calls their classes, the newest first. */
    public List<String> labels(Viewer viewer) {
        return own(viewer).stream().map(Register::label).toList();
    }

    List<Register> own(Viewer viewer) {
        return pages.own(viewer.person());
    }

    Register get(ClassId id, Viewer viewer) {
        return pages.find(id, viewer.person()).orElseThrow(() -> new NotVisibleException(id));
    }

    ClassId begin(ClassLabel label, Viewer viewer) {
        ClassId id = ClassId.next();
        store.begin(id, viewer.person(), label, Times.now(clock));
        return id;
    }

    @Transactional
    public void end(ClassId id, Viewer viewer) {
        hold(Set.of(id), viewer);
        events.publishEvent(PermissionsForgotten.of(id));
        if (!store.end(id, viewer.person())) {
            throw new NotVisibleException(id);
        }
    }

    /** Adds a line; false when there is one of this mark. */
    @Transactional
    public boolean add(ClassId to, PupilForm form, Viewer viewer) {
        hold(Set.of(to), viewer);
        Optional<PupilMark> mark = form.pupil();
        boolean added = mark.isPresent()
                && store.add(
                        new Pupil(PupilId.next(), mark.get(), form.purposes(), form.place(), 0), to, Times.now(clock));
        events.publishEvent(new PermissionsChanged(to));
        return added;
    }

    /** Changes what is permitted and where the paper is, unless somebody else has meanwhile. */
    @Transactional
    public ClassId change(PupilId id, PupilForm form, Viewer viewer) {
        ClassId of = held(id, viewer);
        if (!store.change(id, form, Times.now(clock))) {
            throw new StaleException(id);
        }
        events.publishEvent(new PermissionsChanged(of));
        return of;
    }

    @Transactional
    public ClassId remove(PupilId id, Viewer viewer) {
        ClassId of = held(id, viewer);
        events.publishEvent(new PermissionsForgotten(of, id));
        store.remove(id);
        return of;
    }

    private ClassId held(PupilId id, Viewer viewer) {
        ClassId of = classOf(id, viewer);
        hold(Set.of(of), viewer);
        return of;
    }
}
