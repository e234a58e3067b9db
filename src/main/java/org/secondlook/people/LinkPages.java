package org.secondlook.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads links for either of their two ends. */
@Repository
class LinkPages {

    /** Whoever is being erased at the other end is not there any more. */
    private static final String OWN = """
            select l.id, case when l.asker_id = :person then 1 else 0 end as asked_here, l.opened_at, l.confirmed_at,
                other.id as other_id, other.name, t.issuer
            from people_link l
            join people_person other
              on other.id = case when l.asker_id = :person then l.opener_id else l.asker_id end and other.suspended_at is null
            join people_tenant t on t.id = other.tenant_id
            where (l.asker_id = :person or l.opener_id = :person) and (l.confirmed_at is not null or l.opened_at > :since)
            order by l.opened_at, l.id
            """;

    /** Of another school, not opened, not too old, and not of somebody with whom the reader is linked already. */
    private static final String OFFERED = """
            select asker.id, asker.name, t.issuer
            from people_link l
            join people_person asker on asker.id = l.asker_id and asker.suspended_at is null
            join people_tenant t on t.id = asker.tenant_id
            join people_person me on me.id = :person and not me.test_user and me.tenant_id <> asker.tenant_id
            where l.code_hash = :hash and l.opener_id is null and l.asked_at > :since
              and not exists (
                select 1 from people_link o
                where o.confirmed_at is not null
                  and ((o.asker_id = me.id and o.opener_id = asker.id) or (o.asker_id = asker.id and o.opener_id = me.id)))
            """;

    private static final String HELD = """
            select count(*) as amount, min(asked_at) as since from people_link
            where asker_id = :person or opener_id = :person
            """;

    private final JdbcClient db;

    LinkPages(JdbcClient db) {
        this.db = db;
    }

    /** Those that are there, and those that wait to be confirmed, the oldest first. */
    List<Link> own(PersonId person, Instant now) {
        return db.sql(OWN)
                .param("person", person.value())
                .param("since", Times.bind(now.minus(Link.TO_CONFIRM)))
                .query(LinkPages::link)
                .list();
    }

    /** Who made a code, for somebody who may open it. */
    Optional<Link.End> offered(LinkCode code, PersonId reader, Instant now) {
        return db.sql(OFFERED)
                .param("person", reader.value())
                .param("hash", code.hash())
                .param("since", Times.bind(now.minus(Link.TO_OPEN)))
                .query((row, index) ->
                        new Link.End(row.getObject("id", UUID.class), row.getString("name"), row.getString("issuer")))
                .optional();
    }

    Holding held(PersonId person) {
        return db.sql(HELD)
                .param("person", person.value())
                .query((row, index) -> Holding.of(
                        "people.kept.links", row.getLong("amount"), row.getObject("since", OffsetDateTime.class)))
                .single();
    }

    private static Link link(ResultSet row, int index) throws SQLException {
        Instant confirmed = instant(row, "confirmed_at");
        return new Link(
                new LinkId(row.getObject("id", UUID.class)),
                row.getInt("asked_here") == 1,
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                confirmed,
                new Link.End(row.getObject("other_id", UUID.class), row.getString("name"), row.getString("issuer")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
