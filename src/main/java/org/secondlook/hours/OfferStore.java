package org.secondlook.hours;

import java.time.Instant;
import org.secondlook.foundation.Times;
import org.secondlook.people.CourseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what courses offer. */
@Repository
class OfferStore {

    private static final String ADD = """
            insert into hours_offer (id, course_id, purpose, first_day, last_day, starts, zone, minutes, made_at)
            values (:id, :course, :purpose, :first, :last, :starts, :zone, :minutes, :now)
            on conflict do nothing
            """;

    private static final String REMOVE = "delete from hours_offer where id = :id and course_id = :course";

    private final JdbcClient db;

    OfferStore(JdbcClient db) {
        this.db = db;
    }

    /** Whether there was none of this key. */
    boolean add(Offer offer, CourseId course, Instant now) {
        return db.sql(ADD)
                        .param("id", offer.id().value())
                        .param("course", course.value())
                        .param("purpose", offer.purpose().name())
                        .param("first", offer.rhythm().first())
                        .param("last", offer.rhythm().last())
                        .param("starts", offer.rhythm().starts())
                        .param("zone", offer.rhythm().zone().getId())
                        .param("minutes", offer.rhythm().minutes())
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    void remove(OfferId id, CourseId course) {
        db.sql(REMOVE).param("id", id.value()).param("course", course.value()).update();
    }
}
