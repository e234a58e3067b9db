package org.secondlook.campus;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The one course of a school, with the activities on its page. */
final class Course {

    private final String id;
    private final String label;
    private final String title;
    private final List<Activity> activities = new CopyOnWriteArrayList<>();

    Course(String id, String label, String title) {
        this.id = id;
        this.label = label;
        this.title = title;
    }

    void add(Activity activity) {
        activities.add(activity);
    }

    Optional<Activity> find(String activityId) {
        return activities.stream()
                .filter(activity -> activity.id().equals(activityId))
                .findFirst();
    }

    List<Activity> activities() {
        return List.copyOf(activities);
    }

    String id() {
        return id;
    }

    String label() {
        return label;
    }

    String title() {
        return title;
    }
}
