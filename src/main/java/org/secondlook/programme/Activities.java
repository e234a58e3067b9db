package org.secondlook.programme;

import java.net.URI;
import java.util.Optional;
import org.secondlook.people.Viewer;

/** The activities that were placed in courses. */
public interface Activities {

    /** The activity, if it belongs to the course of the viewer's launch; else the answer 404. */
    Activity get(ActivityId id, Viewer viewer);

    /** The gradebook column of an activity, for jobs; empty when the platform announced none. */
    Optional<URI> lineItem(ActivityId id);

    /** An activity, titled as the platform calls the link. */
    record Activity(ActivityId id, String title) {}
}
