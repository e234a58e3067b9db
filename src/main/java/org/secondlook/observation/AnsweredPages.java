package org.secondlook.observation;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.ShareAnswers;
import org.secondlook.sharing.ShareId;
import org.secondlook.sharing.SharePolicy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads of which shares somebody has coded what they saw, and said that they are done. */
@Repository
class AnsweredPages implements ShareAnswers {

    private static final String ANSWERED = """
            select distinct s.id
            from %s coded
            join sharing_share s on s.id = coded.id
            join observation_second_coding c on c.subject_kind = s.subject_kind and c.subject_id = s.subject_id
                and c.owner_id = s.owner_id
            join observation_observation o on o.id = c.observation_id
            where o.person_id = :person and c.done_at >= s.started_at
            """.formatted(SharePolicy.SHARED_TO_CODE);

    private final JdbcClient db;

    AnsweredPages(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<ShareId> answeredBy(Viewer viewer, Instant now) {
        return db.sql(ANSWERED)
                .params(SharePolicy.asked(viewer, now))
                .query((row, number) -> new ShareId(row.getObject("id", UUID.class)))
                .set();
    }
}
