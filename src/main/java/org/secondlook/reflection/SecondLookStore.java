package org.secondlook.reflection;

import java.time.Instant;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what people said when they were offered a second look. */
@Repository
class SecondLookStore {

    /** Says so only of a first reflection of the person that was submitted. */
    private static final String BEGIN = """
            insert into reflection_second_look (reflection_id)
            select r.id from reflection_reflection r
            where r.id = :id and r.person_id = :person and r.occasion = 'FIRST'
              and exists (select 1 from reflection_submission s where s.reflection_id = r.id)
            on conflict do nothing
            """;

    private static final String OWN = """
            where reflection_id in (select id from reflection_reflection where id = :id and person_id = :person)
            """;

    private static final String PUT_OFF = "update reflection_second_look set put_off_at = :now " + OWN;

    private static final String DECLINE = "update reflection_second_look set declined_at = :now " + OWN;

    private final JdbcClient db;

    SecondLookStore(JdbcClient db) {
        this.db = db;
    }

    /** Whether it was the person's to put off. */
    boolean putOff(ReflectionId id, PersonId person, Instant now) {
        return say(PUT_OFF, id, person, now);
    }

    /** Whether it was the person's to decline. */
    boolean decline(ReflectionId id, PersonId person, Instant now) {
        return say(DECLINE, id, person, now);
    }

    private boolean say(String sql, ReflectionId id, PersonId person, Instant now) {
        own(BEGIN, id, person).update();
        return own(sql, id, person).param("now", Times.bind(now)).update() == 1;
    }

    private JdbcClient.StatementSpec own(String sql, ReflectionId id, PersonId person) {
        return db.sql(sql).param("id", id.value()).param("person", person.value());
    }
}
