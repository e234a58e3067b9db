package org.secondlook.comment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.secondlook.recording.Moment;
import org.secondlook.sharing.Audience;
import org.secondlook.sharing.ShareId;
import org.secondlook.sharing.SharePolicy;
import org.secondlook.sharing.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is said about a share, for those between whom it is; the policy of shares decides in the same statement. */
@Repository
class CommentPages {

    /** Whether it is about what is seen of its lesson, of which the beginning or the end may have been cut away. */
    static final String SEEN =
            "(at_millis is null or (at_millis >= 0 and (lesson_end_millis is null or at_millis <= lesson_end_millis)))";

    private static final String TALK = """
            select talk.id, talk.subject_kind, talk.subject_id, talk.owner_id, talk.person_id, talk.audience_id,
                audience.kind as audience_kind, audience.title, talk.alive
            from %s talk
            left join sharing_audience audience on audience.id = talk.audience_id
            where talk.id = :share and talk.rights <> 'VIEW'
            """.formatted(SharePolicy.TAKING_PART);

    private static final String SAID = """
            select c.id, c.thread_id, c.author_id, c.kind, c.at_millis, c.words, c.version, c.said_at, c.mentioned_id
            from comment_comment c
            join %s talk on talk.subject_kind = c.subject_kind and talk.subject_id = c.subject_id
                and talk.owner_id = c.owner_id and (talk.person_id = c.person_id or talk.audience_id = c.audience_id)
            where talk.id = :share and talk.rights <> 'VIEW' and %s
            order by c.said_at, c.id
            """.formatted(SharePolicy.TAKING_PART, SEEN);

    private final JdbcClient db;

    CommentPages(JdbcClient db) {
        this.db = db;
    }

    /** Of what a share is that allows to comment, and with whom, if the viewer is one of them and may read along now. */
    Optional<Talk> talk(ShareId share, Viewer viewer, Instant now) {
        return asked(TALK, share, viewer, now).query(TalkRow.class).list().stream()
                .map(TalkRow::toTalk)
                .findFirst();
    }

    /** What they have said, in the order in which they said it. */
    List<Comment> said(ShareId share, Viewer viewer, Instant now) {
        return asked(SAID, share, viewer, now)
                .query((row, number) -> comment(row))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, ShareId share, Viewer viewer, Instant now) {
        return db.sql(sql).params(SharePolicy.asked(viewer, now)).param("share", share.value());
    }

    static Comment comment(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        Long at = row.getObject("at_millis", Long.class);
        UUID mentioned = row.getObject("mentioned_id", UUID.class);
        return new Comment(
                new CommentId(row.getObject("id", UUID.class)),
                new CommentId(row.getObject("thread_id", UUID.class)),
                new PersonId(row.getObject("author_id", UUID.class)),
                kind == null ? null : CommentKind.valueOf(kind),
                at == null ? null : new Moment(at),
                row.getString("words"),
                row.getInt("version"),
                row.getObject("said_at", OffsetDateTime.class).toInstant(),
                mentioned == null ? null : new PersonId(mentioned));
    }

    /** The columns of one talk. */
    record TalkRow(
            UUID id,
            Subject.Kind subjectKind,
            UUID subjectId,
            UUID ownerId,
            @Nullable UUID personId,
            @Nullable UUID audienceId,
            @Nullable String audienceKind,
            @Nullable String title,
            boolean alive) {

        Talk toTalk() {
            return new Talk(
                    new ShareId(id),
                    new Subject(subjectKind, subjectId),
                    new PersonId(ownerId),
                    Audience.of(personId, audienceKind, audienceId),
                    title,
                    alive,
                    List.of());
        }
    }
}
