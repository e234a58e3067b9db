package org.secondlook.sharing;

import java.time.Instant;
import java.util.Set;
import org.secondlook.people.Viewer;

/** What people answer who are shown something: in words, or in codes. Filled by every module that keeps such answers. */
public interface ShareAnswers {

    /** The shares with the viewer to which they have answered since these began. */
    Set<ShareId> answeredBy(Viewer viewer, Instant now);
}
