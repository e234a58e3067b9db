package org.secondlook.hours;

import java.util.List;
import java.util.UUID;
import org.secondlook.people.CourseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what courses offer, and nothing of who has taken it. */
@Repository
class OfferPages {

    private static final String OF = """
            select o.id, o.purpose, o.first_day, o.last_day, o.starts, o.zone, o.minutes
            from hours_offer o where o.course_id = :course
            order by o.first_day, o.starts, o.id
            """;

    private final JdbcClient db;

    OfferPages(JdbcClient db) {
        this.db = db;
    }

    List<Offer> of(CourseId course) {
        return db.sql(OF)
                .param("course", course.value())
                .query((row, index) -> new Offer(
                        new OfferId(row.getObject("id", UUID.class)),
                        Purpose.valueOf(row.getString("purpose")),
                        PlanPages.rhythm(row)))
                .list();
    }
}
