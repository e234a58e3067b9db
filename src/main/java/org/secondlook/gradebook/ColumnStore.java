package org.secondlook.gradebook;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.secondlook.foundation.Times;
import org.secondlook.programme.ActivityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which column was found or made for an activity, and that only one node at a time looks for it. */
@Repository
class ColumnStore {

    private static final String FIND =
            "select line_item from gradebook_column where activity_id = :activity and line_item is not null";

    private static final String BEGIN = """
            insert into gradebook_column (activity_id, sought_until)
            values (:activity, :until)
            on conflict do nothing
            """;

    private static final String BEGIN_AGAIN = """
            update gradebook_column set sought_until = :until
            where activity_id = :activity and line_item is null and sought_until <= :now
            """;

    private static final String END = """
            update gradebook_column set sought_until = :now where activity_id = :activity and line_item is null
            """;

    private static final String KEEP = "update gradebook_column set line_item = :column where activity_id = :activity";

    private static final String FORGET =
            "delete from gradebook_column where activity_id = :activity and line_item = :column";

    private final JdbcClient db;

    ColumnStore(JdbcClient db) {
        this.db = db;
    }

    Optional<URI> find(ActivityId activity) {
        return about(FIND, activity).query(String.class).optional().map(URI::create);
    }

    /** Says whether the caller may look for the column, as the only one until some time. */
    boolean begin(ActivityId activity, Instant now, Instant until) {
        return about(BEGIN, activity).param("until", Times.bind(until)).update() == 1
                || about(BEGIN_AGAIN, activity)
                                .param("until", Times.bind(until))
                                .param("now", Times.bind(now))
                                .update()
                        == 1;
    }

    /** Nothing was found: somebody else may look. */
    void end(ActivityId activity, Instant now) {
        about(END, activity).param("now", Times.bind(now)).update();
    }

    void keep(ActivityId activity, URI column) {
        if (about(KEEP, activity).param("column", column.toString()).update() == 0) {
            throw new IllegalStateException("nobody looked for a column of " + activity);
        }
    }

    /** Forgets a column that is gone, unless it was another one. */
    void forget(ActivityId activity, URI column) {
        about(FORGET, activity).param("column", column.toString()).update();
    }

    private JdbcClient.StatementSpec about(String sql, ActivityId activity) {
        return db.sql(sql).param("activity", activity.value());
    }
}
