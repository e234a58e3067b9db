package org.secondlook.comment;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.ShareAnswers;
import org.secondlook.sharing.ShareId;
import org.secondlook.sharing.SharePolicy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads to which shares somebody has said something. */
@Repository
class AnsweredPages implements ShareAnswers {

    private static final String ANSWERED = """
            select distinct talk.id
            from %s talk
            join sharing_share s on s.id = talk.id
            join comment_comment c on c.subject_kind = s.subject_kind and c.subject_id = s.subject_id
                and c.owner_id = s.owner_id and (c.person_id = s.person_id or c.audience_id = s.audience_id)
            where c.author_id = :person and s.owner_id <> :person and c.said_at >= s.started_at
            """.formatted(SharePolicy.TAKING_PART);

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
