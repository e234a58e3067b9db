package org.secondlook.observation;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.secondlook.foundation.Times;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.SharePolicy;
import org.secondlook.sharing.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads looks at lessons for their owners, and for those with whom they, or their gaps, are shared now. */
@Repository
class SharedLookPages {

    private static final String SEEN = """
            select o.id, o.recording_id, o.version_id, o.lag_millis, o.created_at, k.locked_at, o.lesson_end_millis
            from observation_observation o
            join observation_lock k on k.observation_id = o.id
            left join %s shared on shared.subject_kind = :kind and shared.subject_id = o.id
            where (o.person_id = :person or shared.until is not null) and o.id in (:ids)
            """.formatted(SharePolicy.SHARED);

    private static final String OPEN = SEEN + "and not " + VeilPages.VEILED;

    private final JdbcClient db;
    private final Clock clock;

    SharedLookPages(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Those that the viewer may not see are not among them; of those that say nothing to them yet there is the name to be told. */
    List<ObservationPages.Row> seen(Subject.Kind kind, Collection<UUID> ids, Viewer viewer) {
        return rows(SEEN, kind, ids, viewer);
    }

    /** Those alone whose codes and numbers the viewer may see now. */
    List<ObservationPages.Row> open(Subject.Kind kind, Collection<UUID> ids, Viewer viewer) {
        return rows(OPEN, kind, ids, viewer);
    }

    private List<ObservationPages.Row> rows(String sql, Subject.Kind kind, Collection<UUID> ids, Viewer viewer) {
        return db.sql(sql)
                .params(SharePolicy.asked(viewer, Times.now(clock)))
                .param("kind", kind.name())
                .param("ids", ids)
                .query(ObservationPages.Row.class)
                .list();
    }
}
