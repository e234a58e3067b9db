package org.secondlook.programme;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.secondlook.design.PlannedActivity;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.foundation.Times;
import org.secondlook.lti.deeplinking.LinkItem;
import org.secondlook.lti.deeplinking.LinkItem.Column;
import org.secondlook.lti.deeplinking.LinkItem.Window;
import org.secondlook.people.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes tasks, and for each the link by which a course leads to it. */
@Component
class TaskLinks {

    /** What these columns count, for a course in which there are others. */
    private static final String TAG = "completion";

    /** What is not completed is nobody's to look at. */
    private static final List<String> REVIEWABLE = List.of("Completed");

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private final TaskStore tasks;
    private final MessageSource messages;
    private final Clock clock;
    private final URI icon;

    TaskLinks(TaskStore tasks, MessageSource messages, Clock clock, SecondLookProperties properties) {
        this.tasks = tasks;
        this.messages = messages;
        this.clock = clock;
        this.icon = properties.at("/programme/activity.svg");
    }

    @Transactional(propagation = Propagation.MANDATORY)
    LinkItem make(PickedTask picked, Viewer viewer) {
        var task = new Task(TaskId.next(), picked.title(), picked.focusQuestion(), picked.asks(), picked.plan());
        tasks.add(task, Objects.requireNonNull(viewer.course()), viewer.person(), Times.now(clock));
        return link(task, picked, viewer);
    }

    private LinkItem link(Task task, PickedTask picked, Viewer viewer) {
        String id = task.id().toString();
        return new LinkItem(
                task.title(),
                text(picked, viewer),
                Map.of(Placement.TASK, id),
                new Column(task.title(), picked.points(), id, TAG, REVIEWABLE),
                opening(picked),
                submission(picked),
                icon);
    }

    /** The question, and of what is planned how long it takes. */
    private String text(PickedTask picked, Viewer viewer) {
        PlannedActivity planned = picked.planned();
        if (planned == null) {
            return picked.focusQuestion();
        }
        String minutes =
                messages.getMessage("programme.link.minutes", new Object[] {planned.minutes()}, viewer.locale());
        return (picked.focusQuestion() + " " + minutes).strip();
    }

    /** Where the course is, nobody tells us: its days are those of UTC. */
    private static Window opening(PickedTask picked) {
        LocalDate first = picked.opens();
        return first == null ? Window.ALWAYS : new Window(first.atStartOfDay().toInstant(ZoneOffset.UTC), null);
    }

    private static Window submission(PickedTask picked) {
        LocalDate last = picked.due();
        return last == null
                ? Window.ALWAYS
                : new Window(null, last.atTime(LAST_SECOND).toInstant(ZoneOffset.UTC));
    }
}
