package org.secondlook.design;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.people.CourseId;
import org.secondlook.people.PersonId;
import org.secondlook.people.Role;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;

/** Programmes, for the PD leads of their course; for everybody else they are there as far as they are placed. */
@Component
public class Programmes {

    private final ProgrammePages pages;

    Programmes(ProgrammePages pages) {
        this.pages = pages;
    }

    /** Those of the viewer's course that are worked with, the newest first; none for whoever is no lead of it. */
    public List<Programme> of(Viewer viewer) {
        return sheets(viewer).stream()
                .filter(sheet -> !sheet.archived())
                .map(Sheet::programme)
                .toList();
    }

    public Optional<Programme> find(ProgrammeId id, Viewer viewer) {
        return findSheet(id, viewer).map(Sheet::programme);
    }

    public Programme get(ProgrammeId id, Viewer viewer) {
        return sheet(id, viewer).programme();
    }

    /**
     * For whoever has activities that were placed: the programmes of the viewer's school that hold them, each reduced to them. Of a copied
     * course these are programmes of the course from which it was made.
     */
    public List<Programme> holding(Collection<PlannedActivityId> placed, Viewer viewer) {
        return holding(placed, viewer.person());
    }

    /** The same by night, for whoever lets what they did be counted. */
    public List<Programme> holding(Collection<PlannedActivityId> placed, PersonId person) {
        Set<PlannedActivityId> known = new HashSet<>(placed);
        return pages.holding(known, person).stream()
                .map(sheet -> reduced(sheet.programme(), known))
                .filter(programme -> !programme.modules().isEmpty())
                .toList();
    }

    private static Programme reduced(Programme programme, Set<PlannedActivityId> known) {
        List<Module> modules = programme.modules().stream()
                .map(module -> reduced(module, known))
                .filter(module -> !module.activities().isEmpty())
                .toList();
        return new Programme(programme.id(), programme.title(), modules);
    }

    private static Module reduced(Module module, Set<PlannedActivityId> known) {
        List<PlannedActivity> activities = module.activities().stream()
                .filter(activity -> known.contains(activity.id()))
                .toList();
        return new Module(module.id(), module.title(), activities, module.begins(), module.ends());
    }

    /** All of the course, also those put aside. */
    List<Sheet> sheets(Viewer viewer) {
        CourseId course = viewer.course();
        return course != null && isLead(viewer) ? pages.of(course) : List.of();
    }

    Optional<Sheet> findSheet(ProgrammeId id, Viewer viewer) {
        CourseId course = viewer.course();
        return course != null && isLead(viewer) ? pages.find(id, course) : Optional.empty();
    }

    Sheet sheet(ProgrammeId id, Viewer viewer) {
        return findSheet(id, viewer).orElseThrow(() -> new NotVisibleException(id));
    }

    /** Of other courses that the viewer leads, to copy from. */
    List<Sheet> elsewhere(Viewer viewer) {
        return isLead(viewer) ? pages.elsewhere(demandCourse(viewer), viewer.person()) : List.of();
    }

    /** The course whose programmes the viewer may make, or the answer 404. */
    static CourseId demandCourse(Viewer viewer) {
        CourseId course = viewer.course();
        if (course == null || !isLead(viewer)) {
            throw new NotVisibleException("the programmes of a course");
        }
        return course;
    }

    private static boolean isLead(Viewer viewer) {
        return viewer.role() == Role.PD_LEAD;
    }
}
