package org.secondlook.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.secondlook.foundation.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes links; each step counts the row that it has changed, so that two who take it at once are one who does. */
@Repository
class LinkStore {

    private static final String HOLD = "select id from people_person where id in (:people) order by id for update";

    /** One's own code that nobody has opened, and whatever nobody can confirm any more. */
    private static final String CLEAR = """
            delete from people_link
            where confirmed_at is null and ((asker_id = :person and opened_at is null) or asked_at < :stale)
            """;

    /** Who is nobody has no other school. */
    private static final String ADD = """
            insert into people_link (id, asker_id, code_hash, asked_at)
            select cast(:id as uuid), id, cast(:hash as varchar), cast(:now as timestamp with time zone)
            from people_person where id = :person and not test_user
            """;

    private static final String OPEN = """
            update people_link set opener_id = :person, opened_at = :now
            where code_hash = :hash and opener_id is null and asked_at > :since
            """;

    private static final String CONFIRM = """
            update people_link set confirmed_at = :now
            where id = :id and asker_id = :person and confirmed_at is null and opened_at > :since
              and not exists (
                select 1 from people_link o
                where o.confirmed_at is not null and o.id <> people_link.id
                  and ((o.asker_id = people_link.asker_id and o.opener_id = people_link.opener_id)
                    or (o.asker_id = people_link.opener_id and o.opener_id = people_link.asker_id)))
            """;

    private static final String END =
            "delete from people_link where id = :id and opener_id is not null and (asker_id = :person or opener_id = :person)";

    private static final String FORGET = "delete from people_link where asker_id = :person or opener_id = :person";

    private final JdbcClient db;

    LinkStore(JdbcClient db) {
        this.db = db;
    }

    /** Lets nobody link any of them meanwhile; says how many of them there are. */
    int hold(List<UUID> people) {
        return db.sql(HOLD).param("people", people).query(UUID.class).list().size();
    }

    void clear(PersonId person, Instant now) {
        db.sql(CLEAR)
                .param("person", person.value())
                .param("stale", Times.bind(now.minus(Link.TO_OPEN).minus(Link.TO_CONFIRM)))
                .update();
    }

    boolean add(LinkId id, PersonId asker, LinkCode code, Instant now) {
        return db.sql(ADD)
                        .param("id", id.value())
                        .param("person", asker.value())
                        .param("hash", code.hash())
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    boolean open(LinkCode code, PersonId opener, Instant now) {
        return db.sql(OPEN)
                        .param("hash", code.hash())
                        .param("person", opener.value())
                        .param("now", Times.bind(now))
                        .param("since", Times.bind(now.minus(Link.TO_OPEN)))
                        .update()
                == 1;
    }

    boolean confirm(LinkId id, PersonId asker, Instant now) {
        return about(CONFIRM, id, asker)
                        .param("now", Times.bind(now))
                        .param("since", Times.bind(now.minus(Link.TO_CONFIRM)))
                        .update()
                == 1;
    }

    boolean end(LinkId id, PersonId either) {
        return about(END, id, either).update() == 1;
    }

    private JdbcClient.StatementSpec about(String sql, LinkId id, PersonId person) {
        return db.sql(sql).param("id", id.value()).param("person", person.value());
    }

    void forget(PersonId person) {
        db.sql(FORGET).param("person", person.value()).update();
    }
}
