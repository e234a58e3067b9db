package org.secondlook.comment;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.secondlook.sharing.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is kept of somebody here, whatever has become of the shares. */
@Repository
class OwnPages {

    private static final String COLUMNS =
            "select id, thread_id, author_id, kind, at_millis, words, version, said_at, mentioned_id from comment_comment ";

    private static final String ORDER = " and " + CommentPages.SEEN + " order by said_at, id";

    private static final String WRITTEN = COLUMNS + "where author_id = :person" + ORDER;

    private static final String RECEIVED = COLUMNS + "where owner_id = :person and author_id <> :person" + ORDER;

    private static final String ABOUT = """
            select c.id, c.thread_id, c.author_id, c.kind, c.at_millis, c.words, c.version, c.said_at, c.mentioned_id,
                coalesce(c.person_id, c.audience_id) as other_id,
                case when audience.title = '' then (select min(other.name) from sharing_member member
                        join people_person other on other.id = member.person_id
                        where member.audience_id = c.audience_id and member.person_id <> c.owner_id)
                    else coalesce(person.name, audience.title) end as other_name,
                author.name as author_name
            from comment_comment c
            join people_person author on author.id = c.author_id
            left join people_person person on person.id = c.person_id
            left join sharing_audience audience on audience.id = c.audience_id
            where c.owner_id = :person and c.subject_kind = :kind and c.subject_id = :subject and %s
            order by c.said_at, c.id
            """.formatted(CommentPages.SEEN);

    private static final String THING_OF =
            "select subject_kind, subject_id from comment_comment where id = :id and owner_id = :person";

    private static final String HELD = """
            select 'written' as kind, count(*) as amount, min(said_at) as since
            from comment_comment where author_id = :person
            union all
            select 'received', count(*), min(said_at)
            from comment_comment where owner_id = :person and author_id <> :person
            union all
            select 'concerns', count(*), min(reported_at) from comment_concern where reporter_id = :person
            """;

    private final JdbcClient db;

    OwnPages(JdbcClient db) {
        this.db = db;
    }

    List<Comment> writtenBy(PersonId person) {
        return comments(WRITTEN, person);
    }

    List<Comment> saidTo(PersonId owner) {
        return comments(RECEIVED, owner);
    }

    /** All that was said about something, in the order in which it was said. */
    List<KeptRow> about(Subject thing, PersonId owner) {
        return db.sql(ABOUT)
                .param("person", owner.value())
                .param("kind", thing.kind().name())
                .param("subject", thing.id())
                .query((row, number) -> new KeptRow(
                        CommentPages.comment(row),
                        row.getObject("other_id", UUID.class),
                        row.getString("other_name"),
                        row.getString("author_name")))
                .list();
    }

    /** What something is about that was said about the owner's. */
    Optional<Subject> thingOf(CommentId id, PersonId owner) {
        return db.sql(THING_OF)
                .param("id", id.value())
                .param("person", owner.value())
                .query((row, number) -> new Subject(
                        Subject.Kind.valueOf(row.getString("subject_kind")), row.getObject("subject_id", UUID.class)))
                .optional();
    }

    private List<Comment> comments(String sql, PersonId person) {
        return db.sql(sql)
                .param("person", person.value())
                .query((row, number) -> CommentPages.comment(row))
                .list();
    }

    List<Holding> held(PersonId person) {
        return db.sql(HELD)
                .param("person", person.value())
                .query((row, index) -> holding(
                        row.getString("kind"),
                        Holding.of(
                                "comment.kept." + row.getString("kind"),
                                row.getLong("amount"),
                                row.getObject("since", OffsetDateTime.class))))
                .list();
    }

    /** A concern stays, without a name. */
    private static Holding holding(String kind, Holding holding) {
        return kind.equals("concerns") ? holding.staying() : holding;
    }

    /**
     * Something that was said about somebody's own.
     *
     * @param other with whom; null once they are gone
     * @param name how they are called
     * @param authorName how whoever said it is called
     */
    record KeptRow(
            Comment comment,
            @Nullable UUID other,
            @Nullable String name,
            @Nullable String authorName) {}
}
