package org.secondlook.hours;

import java.sql.Types;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes plans of protected time. */
@Repository
class PlanStore {

    private static final String ADD = """
            insert into hours_plan (id, person_id, offer_id, purpose, first_day, last_day, starts, zone, minutes, version, written_at)
            values (:id, :person, :offer, :purpose, :first, :last, :starts, :zone, :minutes, :version, :now)
            on conflict do nothing
            """;

    private static final String CHANGE = """
            update hours_plan
            set purpose = :purpose, first_day = :first, last_day = :last, starts = :starts, zone = :zone, minutes = :minutes,
                version = version + 1, written_at = :now
            where id = :id and person_id = :person and version = :version
            """;

    /** Its offer can be taken again. */
    private static final String CUT = """
            update hours_plan set last_day = :last, offer_id = null, version = version + 1
            where id = :id and person_id = :person and version = :version
            """;

    private static final String REMOVE = "delete from hours_plan where id = :id and person_id = :person";

    private static final String FORGET = "delete from hours_plan where person_id = :person";

    private final JdbcClient db;

    PlanStore(JdbcClient db) {
        this.db = db;
    }

    /** Whether there was none of this key, and none of this offer. */
    boolean add(Plan plan, PersonId owner) {
        OfferId offer = plan.offer();
        return said(ADD, plan, owner)
                        .param("offer", offer == null ? null : offer.value(), Types.OTHER)
                        .update()
                == 1;
    }

    /** Whether nobody has changed it meanwhile. */
    boolean change(Plan plan, PersonId owner) {
        return said(CHANGE, plan, owner).update() == 1;
    }

    private JdbcClient.StatementSpec said(String sql, Plan plan, PersonId owner) {
        return about(sql, plan.id(), owner)
                .param("purpose", plan.purpose().name())
                .param("first", plan.rhythm().first())
                .param("last", plan.rhythm().last())
                .param("starts", plan.rhythm().starts())
                .param("zone", plan.rhythm().zone().getId())
                .param("minutes", plan.rhythm().minutes())
                .param("version", plan.version())
                .param("now", Times.bind(plan.writtenAt()));
    }

    /** Lets it end by what has been of it; whether nobody has changed it meanwhile. */
    boolean cut(Plan plan, PersonId owner) {
        return about(CUT, plan.id(), owner)
                        .param("last", plan.rhythm().last())
                        .param("version", plan.version())
                        .update()
                == 1;
    }

    void remove(PlanId id, PersonId owner) {
        about(REMOVE, id, owner).update();
    }

    private JdbcClient.StatementSpec about(String sql, PlanId id, PersonId owner) {
        return db.sql(sql).param("id", id.value()).param("person", owner.value());
    }

    void forget(PersonId person) {
        db.sql(FORGET).param("person", person.value()).update();
    }
}
