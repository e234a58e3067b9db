package org.secondlook.lti;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a course's gradebook (AGS 2.0, line item service, section 3.2, and result service, section 3.3). Every
 * method blocks on the network: only jobs, and operators who wait for the answer, may call them.
 */
public interface GradebookColumns {

    /** The columns of a course that match everything which is asked for. */
    Reply<List<GradebookColumn>> find(Gradebook gradebook, Search search);

    /**
     * The column of a link or, failing that, of the tool's own thing; made when there is none. Bears being called again after
     * an answer was lost: what was made is found. Refused with {@link ScoreService.Reason#NO_COLUMN} when there is none and the
     * platform lets this tool make none.
     */
    Reply<GradebookColumn> findOrCreate(Gradebook gradebook, GradebookColumn wanted);

    /** Makes a column, whether there is one like it or not. */
    Reply<GradebookColumn> create(Gradebook gradebook, GradebookColumn column);

    /** Changes a column to what it shall be; a change of its points changes the grades in it. */
    Reply<GradebookColumn> update(Gradebook gradebook, GradebookColumn column);

    /** Removes a column, with the grades in it; one that is gone already is as good as removed. */
    Reply<URI> delete(Gradebook gradebook, URI column);

    /** What a column shows; of one person, or of all. */
    Reply<List<Grade>> results(Gradebook gradebook, URI column, @Nullable String subject);

    /**
     * The gradebook of a course.
     *
     * @param issuer and {@code clientId} name the platform's registration
     * @param lineItems where its columns are, as a launch has said
     */
    record Gradebook(String issuer, String clientId, URI lineItems) {}

    /** What a column has to have; null for what does not matter. */
    record Search(
            @Nullable String resourceLinkId,
            @Nullable String resourceId,
            @Nullable String tag) {

        public static Search all() {
            return new Search(null, null, null);
        }

        public static Search ofLink(String resourceLinkId) {
            return new Search(resourceLinkId, null, null);
        }

        public static Search ofResource(String resourceId) {
            return new Search(null, resourceId, null);
        }
    }

    /** What a column shows for one person; the score is null where there is a line and no grade. */
    record Grade(String subject, @Nullable Double score, double maximum) {}
}
