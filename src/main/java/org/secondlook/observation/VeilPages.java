package org.secondlook.observation;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.SharePolicy;
import org.secondlook.sharing.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads which looks of others say nothing to a viewer yet. Here stands when: as long as they are to code the lesson, or a clip of it,
 * before they see what was expected and coded, and have not said to be done with that through the look's framework.
 */
@Repository
class VeilPages {

    private static final String TO_CODE = """
            from observation_observation look
            join observation_version lens on lens.id = look.version_id
            join %s coder on coder.owner_id = look.person_id and (
                (coder.subject_kind = 'RECORDING' and coder.subject_id = look.recording_id)
                or (coder.subject_kind = 'CLIP' and coder.subject_id in (
                    select clip.id from clip_clip clip where clip.recording_id = look.recording_id)))
            where coder.person_id = :person and not exists (
                select 1
                from observation_second_coding c
                join observation_observation coded on coded.id = c.observation_id
                join observation_version used on used.id = coded.version_id
                where c.subject_kind = coder.subject_kind and c.subject_id = coder.subject_id and c.done_at is not null
                  and coded.person_id = :person and used.framework = lens.framework)
            """.formatted(SharePolicy.CODING_FIRST);

    /** Whether the look {@code o} says nothing yet to {@code :person} at {@code :now}. */
    static final String VEILED = "o.id in (select look.id " + TO_CODE + ")";

    private static final String AWAITED = "select distinct coder.subject_kind, coder.subject_id " + TO_CODE
            + "and look.id = :id order by coder.subject_kind, coder.subject_id";

    private static final String COVERED =
            "select count(*) " + TO_CODE + "and look.person_id = :owner and lens.framework = :framework";

    private final JdbcClient db;
    private final Clock clock;

    VeilPages(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What the viewer is to code first. */
    List<Subject> awaited(ObservationId look, Viewer viewer) {
        return asked(AWAITED, viewer)
                .param("id", look.value())
                .query((row, number) -> new Subject(
                        Subject.Kind.valueOf(row.getString("subject_kind")), row.getObject("subject_id", UUID.class)))
                .list();
    }

    /** Whether any look of somebody's through a framework says nothing yet. */
    boolean isCovered(String framework, PersonId owner, Viewer viewer) {
        return asked(COVERED, viewer)
                        .param("framework", framework)
                        .param("owner", owner.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private JdbcClient.StatementSpec asked(String sql, Viewer viewer) {
        return db.sql(sql).params(SharePolicy.asked(viewer, Times.now(clock)));
    }
}
