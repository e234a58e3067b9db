package org.secondlook.programme;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.people.CourseId;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;

/** The activities that were placed in courses. A viewer finds those of the course of their launch. */
@Component
public class Activities {

    private final ActivityStore store;
    private final ActivityPages pages;

    Activities(ActivityStore store, ActivityPages pages) {
        this.store = store;
        this.pages = pages;
    }

    /** The activity, if it belongs to the course of the viewer's launch; else the answer 404. */
    public Activity get(ActivityId id, Viewer viewer) {
        return pages.find(id, viewer).map(OwnActivity::activity).orElseThrow(() -> new NotVisibleException(id));
    }

    /** The activity that the viewer's launch opened; empty when the launch opened none. */
    Optional<ActivityId> ofLaunch(Viewer viewer) {
        CourseId course = viewer.course();
        return course == null ? Optional.empty() : store.find(course, viewer.resourceLink());
    }

    /** The gradebook column of an activity, for scores; empty when the platform announced none. */
    public Optional<URI> lineItem(ActivityId id) {
        return store.lineItem(id);
    }

    /** The gradebook of that course of a platform in which an activity was last placed; empty when none has shown it. */
    public Optional<URI> newestGradebook(String issuer, String clientId) {
        return store.newestGradebook(issuer, clientId);
    }

    /** How an activity's course finds its gradebook; empty when the platform shows no gradebook to the tool. */
    public Optional<InGradebook> inGradebook(ActivityId id) {
        return store.inGradebook(id);
    }

    /**
     * What a gradebook column of an activity is found by, or made from.
     *
     * @param lineItems where the columns of the course are
     */
    public record InGradebook(
            URI lineItems, String resourceLink, @Nullable String title) {}

    /**
     * An activity.
     *
     * @param title as the platform calls the link, else as its task is called; null when neither has a name
     * @param focusQuestion of its task; null when it was placed without one
     */
    public record Activity(
            ActivityId id, @Nullable String title, @Nullable String focusQuestion) {}
}
