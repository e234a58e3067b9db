package org.secondlook.culture;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What has been permitted for the pupils of a viewer's classes; nobody else finds it. */
@Component
public class Permissions {

    private final PermissionStore store;
    private final PermissionPages pages;
    private final Clock clock;

    Permissions(PermissionStore store, PermissionPages pages, Clock clock) {
        this.store = store;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * Whether all pupils of a class of the viewer's may be seen for a purpose. A class of which nothing is known permits nothing; 404
     * when it is not the viewer's.
     */
    public boolean allow(Purpose purpose, ClassId of, Viewer viewer) {
        Register register = get(of, viewer);
        return !register.pupils().isEmpty()
                && register.count(purpose) == register.pupils().size();
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

    /** The class of a line. */
    ClassId classOf(PupilId pupil, Viewer viewer) {
        return pages.classOf(pupil, viewer.person()).orElseThrow(() -> new NotVisibleException(pupil));
    }

    ClassId begin(ClassLabel label, Viewer viewer) {
        ClassId id = ClassId.next();
        store.begin(id, viewer.person(), label, Times.now(clock));
        return id;
    }

    @Transactional
    public void end(ClassId id, Viewer viewer) {
        if (!store.end(id, viewer.person())) {
            throw new NotVisibleException(id);
        }
    }

    /** Adds a line; false when there is one of this mark. */
    @Transactional
    public boolean add(ClassId to, PupilForm form, Viewer viewer) {
        get(to, viewer);
        Optional<PupilMark> mark = form.pupil();
        return mark.isPresent()
                && store.add(
                        new Pupil(PupilId.next(), mark.get(), form.purposes(), form.place(), 0), to, Times.now(clock));
    }

    /** Changes what is permitted and where the paper is, unless somebody else has meanwhile. */
    @Transactional
    public ClassId change(PupilId id, PupilForm form, Viewer viewer) {
        ClassId of = classOf(id, viewer);
        if (!store.change(id, form, Times.now(clock))) {
            throw new StaleException(id);
        }
        return of;
    }

    @Transactional
    public ClassId remove(PupilId id, Viewer viewer) {
        ClassId of = classOf(id, viewer);
        store.remove(id);
        return of;
    }
}
