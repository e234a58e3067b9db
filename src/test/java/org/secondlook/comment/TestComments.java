package org.secondlook.comment;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.people.TestViewer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets people have said something about a share, past the doors. */
@TestComponent
public class TestComments {

    private static final String SAY = """
            insert into comment_comment (id, thread_id, subject_kind, subject_id, owner_id, person_id, audience_id, author_id,
                kind, at_millis, words, version, said_at)
            select cast(:id as uuid), cast(:thread as uuid), subject_kind, subject_id, owner_id, person_id, audience_id,
                cast(:author as uuid), cast(:kind as varchar(10)), cast(:at as bigint), cast(:words as varchar(4000)), 0,
                cast(:now as timestamp with time zone)
            from sharing_share where id = :share
            """;

    private final JdbcClient db;
    private final Clock clock;

    TestComments(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A strength at the first second. */
    public UUID say(UUID share, TestViewer author, String words) {
        return say(share, author, "STRENGTH", 1000L, words);
    }

    public UUID say(UUID share, TestViewer author, String kind, @Nullable Long at, String words) {
        UUID id = UUID.randomUUID();
        add(id, id, share, author, kind, at, words);
        return id;
    }

    public UUID reply(UUID comment, UUID share, TestViewer author, String words) {
        UUID id = UUID.randomUUID();
        add(id, comment, share, author, null, 1000L, words);
        return id;
    }

    private void add(
            UUID id,
            UUID thread,
            UUID share,
            TestViewer author,
            @Nullable String kind,
            @Nullable Long at,
            String words) {
        db.sql(SAY)
                .param("id", id)
                .param("thread", thread)
                .param("share", share)
                .param("author", author.person().value())
                .param("kind", kind)
                .param("at", at)
                .param("words", words)
                .param("now", Times.bind(clock.instant()))
                .update();
    }
}
