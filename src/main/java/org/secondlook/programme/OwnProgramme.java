package org.secondlook.programme;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.secondlook.people.PersonalData;
import org.secondlook.people.Portion;
import org.secondlook.people.Portion.Entry;
import org.secondlook.people.Portion.Line;
import org.secondlook.people.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What this module keeps about somebody: which lessons they chose, which activities they completed, and which tasks they made.
 * Tasks belong to their course and stay there, without a name.
 */
@Component
@Order(7)
class OwnProgramme implements PersonalData {

    private final OwnPages pages;
    private final ChoiceStore choices;
    private final CompletionStore completions;
    private final ActStore acts;
    private final TaskStore tasks;
    private final MessageSource messages;

    OwnProgramme(
            OwnPages pages,
            ChoiceStore choices,
            CompletionStore completions,
            ActStore acts,
            TaskStore tasks,
            MessageSource messages) {
        this.pages = pages;
        this.choices = choices;
        this.completions = completions;
        this.acts = acts;
        this.tasks = tasks;
        this.messages = messages;
    }

    @Override
    public List<Holding> held(PersonId person) {
        return pages.held(person);
    }

    @Override
    public List<Portion> export(Viewer viewer) {
        List<Entry> activities = pages.activities(viewer.person()).stream()
                .map(activity -> activity(activity, viewer))
                .toList();
        List<Entry> made = pages.tasks(viewer.person()).stream()
                .map(task -> new Entry(
                        task.title(),
                        List.of(new Line(text(viewer, "programme.export.question"), task.focusQuestion())),
                        List.of()))
                .toList();
        return List.of(
                new Portion(text(viewer, "programme.export.activities"), activities),
                new Portion(text(viewer, "programme.export.tasks"), made));
    }

    private Entry activity(OwnPages.ActivityRow activity, Viewer viewer) {
        String title = activity.title() == null ? text(viewer, "programme.activity.untitled") : activity.title();
        String lesson = activity.lesson() == null ? "–" : activity.lesson();
        return new Entry(
                title,
                List.of(
                        new Line(text(viewer, "programme.export.lesson"), lesson),
                        new Line(text(viewer, "programme.export.opened"), day(activity.openedAt())),
                        new Line(text(viewer, "programme.export.completed"), day(activity.completedAt()))),
                List.of());
    }

    private static String day(@Nullable OffsetDateTime time) {
        return time == null ? "–" : Times.day(time.toInstant()).toString();
    }

    private String text(Viewer viewer, String key) {
        return messages.getMessage(key, new Object[0], viewer.locale());
    }

    @Override
    public void erase(PersonId person) {
        choices.removeAll(person);
        completions.removeAll(person);
        acts.forgetOpenings(person);
        tasks.forgetMaker(person);
    }
}
