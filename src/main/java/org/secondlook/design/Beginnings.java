package org.secondlook.design;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.people.CourseId;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How programmes begin: with nothing, from a template, or as a copy of one in a course that the viewer leads. */
@Component
class Beginnings {

    /** More than these a course does not plan in years. */
    static final int MOST = 200;

    private final Programmes programmes;
    private final Templates templates;
    private final ProgrammeStore store;
    private final ModuleStore modules;
    private final ActivityStore activities;
    private final Drafts drafts;

    Beginnings(
            Programmes programmes,
            Templates templates,
            ProgrammeStore store,
            ModuleStore modules,
            ActivityStore activities,
            Drafts drafts) {
        this.programmes = programmes;
        this.templates = templates;
        this.store = store;
        this.modules = modules;
        this.activities = activities;
        this.drafts = drafts;
    }

    /** Begins it in the viewer's course. Sent twice, it is begun once. */
    @Transactional
    Optional<Refusal> begin(BeginForm form, Viewer viewer) {
        CourseId course = Programmes.demandCourse(viewer);
        ProgrammeId id = form.programme();
        if (programmes.findSheet(id, viewer).isPresent()) {
            return Optional.empty();
        } else if (programmes.sheets(viewer).size() >= MOST) {
            return Optional.of(Refusal.FULL);
        }
        Optional<Programme> whole = whole(form, viewer);
        if (whole.isEmpty()) {
            return Optional.of(Refusal.SOURCE);
        } else if (!store.add(id, course, form.title(), form.purpose(), drafts.now())) {
            throw new NotVisibleException(id);
        }
        whole.get().modules().forEach(module -> add(module, id));
        return Optional.empty();
    }

    private void add(Module module, ProgrammeId programme) {
        modules.add(module.id(), programme, new ModuleText(module.title(), module.begins(), module.ends()));
        module.activities().forEach(activity -> activities.add(activity, module.id()));
    }

    private Optional<Programme> whole(BeginForm form, Viewer viewer) {
        ProgrammeId id = form.programme();
        if (form.template() != null) {
            return templates.find(form.template()).map(template -> template.begin(id, form.title(), form.weeks()));
        } else if (form.copy() != null) {
            return source(new ProgrammeId(form.copy()), viewer)
                    .map(sheet -> copy(sheet.programme(), id, form.firstDay().orElse(null)));
        } else {
            return Optional.of(new Programme(id, form.title(), List.of()));
        }
    }

    /** Those that can be copied: of this course, also what was put aside, and of others that the viewer leads. */
    List<Sheet> sources(Viewer viewer) {
        return Stream.concat(programmes.sheets(viewer).stream(), programmes.elsewhere(viewer).stream())
                .toList();
    }

    Optional<Sheet> source(ProgrammeId id, Viewer viewer) {
        return sources(viewer).stream().filter(sheet -> sheet.id().equals(id)).findFirst();
    }

    /** The same under new keys, its days moved so that the first of them is the given one; without days when that is null. */
    static Programme copy(Programme programme, ProgrammeId id, @Nullable LocalDate first) {
        Optional<LocalDate> before = days(programme).min(Comparator.naturalOrder());
        Shift shift = new Shift(
                first == null
                        ? null
                        : before.map(day -> ChronoUnit.DAYS.between(day, first)).orElse(0L));
        return new Programme(
                id,
                programme.title(),
                programme.modules().stream().map(shift::copy).toList());
    }

    private static Stream<LocalDate> days(Programme programme) {
        return Stream.concat(
                        programme.modules().stream().flatMap(module -> Stream.of(Optional.ofNullable(module.begins()))),
                        programme.activities().map(activity -> Optional.ofNullable(activity.day())))
                .flatMap(Optional::stream);
    }

    /** By how many days; null for no days at all. */
    private record Shift(@Nullable Long days) {

        Module copy(Module module) {
            return new Module(
                    ModuleId.next(),
                    module.title(),
                    module.activities().stream().map(this::copy).toList(),
                    moved(module.begins()),
                    moved(module.ends()));
        }

        private PlannedActivity copy(PlannedActivity activity) {
            return new PlannedActivity(
                    PlannedActivityId.next(),
                    activity.kind(),
                    activity.title(),
                    activity.focusQuestion(),
                    activity.minutes(),
                    moved(activity.opens()),
                    moved(activity.due()),
                    activity.target(),
                    activity.times());
        }

        private @Nullable LocalDate moved(@Nullable LocalDate day) {
            return day == null || days == null ? null : day.plusDays(days);
        }
    }
}
