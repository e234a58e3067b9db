package org.secondlook.conversation;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.ShareAnswers;
import org.secondlook.sharing.ShareId;
import org.secondlook.sharing.SharePolicy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads about which shares somebody has sent feedback; a draft answers nobody. */
@Repository
class AnsweredPages implements ShareAnswers {

    private static final String ANSWERED = """
            select distinct talk.id
            from %s talk
            join conversation_remark r on r.share_id = talk.id
            join conversation_feedback f on f.id = r.feedback_id
            where f.coach_id = :person and f.sent_at is not null
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
