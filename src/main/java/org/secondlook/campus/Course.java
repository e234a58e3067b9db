package org.secondlook.campus;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.secondlook.campus.Gradebook.LineItem;
import org.secondlook.foundation.NotVisibleException;

/** A course of a school, with the activities on its page and the columns of its gradebook. */
final class Course {

    private final School school;
    private final Outline outline;
    private final Gradebook gradebook;
    private final List<Activity> activities;
    private final List<Embed> embeds;

    Course(School school, Outline outline, Gradebook gradebook) {
        this.school = school;
        this.outline = outline;
        this.gradebook = gradebook;
        this.activities = new CopyOnWriteArrayList<>(outline.activities());
        this.embeds = new CopyOnWriteArrayList<>(outline.embeds());
    }

    /** The course as it stands now. */
    Outline outline() {
        return new Outline(id(), label(), title(), history(), activities(), gradebook.items(), embeds());
    }

    /** Makes a link, and its column, of what somebody has chosen. */
    Activity place(ContentItem item) {
        var activity = Activity.of(school.newId(), item.titleOr("Second Look"), item.text(), item.url())
                .with(item.custom(), services().kept(item.dates()));
        activities.add(activity);
        if (item.column() != null) {
            gradebook.add(column(activity, item.column()));
        }
        school.keep();
        return activity;
    }

    /** Puts what somebody has chosen on the course's page. */
    void embed(ContentItem item) {
        embeds.add(Embed.of(item, school.newId()));
        school.keep();
    }

    private LineItem column(Activity activity, ContentItem.Column asked) {
        return new LineItem(
                school.newId(),
                services().columnLabel(activity.title(), asked.label()),
                asked.maximum(),
                asked.resourceId(),
                asked.tag(),
                activity.id(),
                false,
                asked.review());
    }

    Optional<Activity> find(String activityId) {
        return activities.stream()
                .filter(activity -> activity.id().equals(activityId))
                .findFirst();
    }

    Activity activity(String activityId) {
        return find(activityId).orElseThrow(() -> new NotVisibleException("activity"));
    }

    List<Activity> activities() {
        return List.copyOf(activities);
    }

    /** An address of this course's services, for a path that begins with a slash. */
    URI at(String path) {
        return school.at("/lti/courses/" + id() + path);
    }

    ServiceManners services() {
        return school.serviceManners();
    }

    List<Embed> embeds() {
        return List.copyOf(embeds);
    }

    /** Something on the course's page that is launched. */
    Activity embedded(String activityId) {
        return embeds.stream()
                .map(Embed::content)
                .filter(content -> content.id().equals(activityId))
                .findFirst()
                .orElseThrow(() -> new NotVisibleException("embed"));
    }

    School school() {
        return school;
    }

    Gradebook gradebook() {
        return gradebook;
    }

    String id() {
        return outline.id();
    }

    String label() {
        return outline.label();
    }

    String title() {
        return outline.title();
    }

    /** The ids of the courses that this one was copied from, the newest first. */
    List<String> history() {
        return outline.history();
    }
}
