package org.secondlook.notice;

import java.time.OffsetDateTime;
import java.util.List;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts and reads what is kept about somebody in this module. */
@Repository
class HeldPages {

    private static final String HELD = """
            select 'notices' as kind, count(*) as amount, min(told_at) as since
            from notice_notice where person_id = :person
            union all
            select 'mail', (select count(*) from notice_setting where person_id = :person)
                + (select count(*) from notice_muted where person_id = :person), cast(null as timestamp with time zone)
            union all
            select 'address', count(*), min(asked_at) from notice_address where person_id = :person
            union all
            select 'feed', count(*), min(made_at) from notice_feed where person_id = :person
            """;

    private static final String TOLD = """
            select kind, told_at from notice_notice where person_id = :person order by told_at desc, id desc
            """;

    private final JdbcClient db;

    HeldPages(JdbcClient db) {
        this.db = db;
    }

    List<Holding> held(PersonId person) {
        return db.sql(HELD)
                .param("person", person.value())
                .query((row, index) -> Holding.of(
                        "notice.kept." + row.getString("kind"),
                        row.getLong("amount"),
                        row.getObject("since", OffsetDateTime.class)))
                .list();
    }

    /** All that somebody was told, in whichever course, the newest first. */
    List<Told> told(PersonId person) {
        return db.sql(TOLD).param("person", person.value()).query(Told.class).list();
    }

    /** Of what somebody was told, and when. */
    record Told(Notice.Kind kind, OffsetDateTime toldAt) {}
}
