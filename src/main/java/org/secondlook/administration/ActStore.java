package org.secondlook.administration;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.foundation.Uuids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what operators have done. Rows are added, and nothing else. */
@Repository
class ActStore {

    private static final String ADD = """
            insert into administration_act (id, operator_id, deed, platform_key, done_at)
            values (:id, :operator, :deed, :platform, :at)
            """;

    private static final String NEWEST = """
            select o.name as operator, a.deed, a.platform_key, a.done_at
            from administration_act a
            join administration_operator o on o.id = a.operator_id
            order by a.done_at desc, a.id desc
            limit :most
            """;

    private final JdbcClient db;

    ActStore(JdbcClient db) {
        this.db = db;
    }

    void add(OperatorId operator, Deed deed, @Nullable String platform, Instant at) {
        db.sql(ADD)
                .param("id", Uuids.next())
                .param("operator", operator.value())
                .param("deed", deed.name())
                .param("platform", platform)
                .param("at", Times.bind(at))
                .update();
    }

    List<Act> newest(int most) {
        return db.sql(NEWEST).param("most", most).query(Row.class).list().stream()
                .map(Row::toAct)
                .toList();
    }

    /** The columns of one act. */
    record Row(String operator, Deed deed, @Nullable String platformKey, OffsetDateTime doneAt) {

        Act toAct() {
            return new Act(operator, deed, platformKey, doneAt.toInstant());
        }
    }
}
