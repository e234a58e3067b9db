package org.secondlook.comment;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.secondlook.recording.Moment;
import org.secondlook.sharing.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what people say. */
@Repository
class CommentStore {

    private static final String ADD = """
            insert into comment_comment (id, thread_id, subject_kind, subject_id, owner_id, person_id, audience_id, author_id,
                kind, at_millis, words, version, said_at, mentioned_id)
            values (:id, :thread, :subjectKind, :subject, :owner, :person, :audience, :author, :kind, :at, :words, 0, :saidAt,
                :mentioned)
            on conflict do nothing
            """;

    private static final String CHANGE = """
            update comment_comment set kind = :kind, words = :words, version = version + 1
            where id = :id and author_id = :author and version = :version
            """;

    private static final String REMOVE =
            "delete from comment_comment where id = :id and (author_id = :person or owner_id = :person)";

    private static final String FORGET_THING =
            "delete from comment_comment where subject_kind = :kind and subject_id = :subject";

    private static final String FORGET_PERSON =
            "delete from comment_comment where author_id = :person or owner_id = :person";

    /** What others have said to somebody stays theirs. */
    private static final String FORGET_OTHER = "update comment_comment set person_id = null where person_id = :person";

    private static final String FORGET_MENTIONED =
            "update comment_comment set mentioned_id = null, mention_seen_at = null where mentioned_id = :person";

    private static final String NOTE_SEEN = """
            update comment_comment set mention_seen_at = :now
            where id in (:ids) and mentioned_id = :person and mention_seen_at is null
            """;

    private final JdbcClient db;

    CommentStore(JdbcClient db) {
        this.db = db;
    }

    /** Whether it was added; if not, there is one with this id. */
    boolean add(Comment comment, Talk talk) {
        Moment at = comment.at();
        PersonId mentioned = comment.mentioned();
        return words(ADD, comment)
                        .param("thread", comment.thread().value())
                        .param("subjectKind", talk.subject().kind().name())
                        .param("subject", talk.subject().id())
                        .param("owner", talk.owner().value())
                        .param("person", talk.audience().personId())
                        .param("audience", talk.audience().groupId())
                        .param("at", at == null ? null : at.millis())
                        .param("saidAt", Times.bind(comment.saidAt()))
                        .param("mentioned", mentioned == null ? null : mentioned.value())
                        .update()
                == 1;
    }

    /** Whether it was still there in the version from which this one was made. */
    boolean change(Comment comment) {
        return words(CHANGE, comment).param("version", comment.version()).update() == 1;
    }

    private JdbcClient.StatementSpec words(String sql, Comment comment) {
        CommentKind kind = comment.kind();
        return db.sql(sql)
                .param("id", comment.id().value())
                .param("author", comment.author().value())
                .param("kind", nameOf(kind))
                .param("words", comment.words());
    }

    private static @Nullable String nameOf(@Nullable CommentKind kind) {
        return kind == null ? null : kind.name();
    }

    /** Whether it was there, and somebody's own, or about something of theirs. */
    boolean remove(CommentId id, PersonId person) {
        return db.sql(REMOVE)
                        .param("id", id.value())
                        .param("person", person.value())
                        .update()
                == 1;
    }

    /** Notes that somebody has read where they are meant. */
    void noteSeen(Collection<CommentId> ids, PersonId person, Instant now) {
        db.sql(NOTE_SEEN)
                .param("ids", ids.stream().map(CommentId::value).toList())
                .param("person", person.value())
                .param("now", Times.bind(now))
                .update();
    }

    void forget(Subject thing) {
        db.sql(FORGET_THING)
                .param("kind", thing.kind().name())
                .param("subject", thing.id())
                .update();
    }

    void forget(PersonId person) {
        db.sql(FORGET_PERSON).param("person", person.value()).update();
        db.sql(FORGET_OTHER).param("person", person.value()).update();
        db.sql(FORGET_MENTIONED).param("person", person.value()).update();
    }
}
