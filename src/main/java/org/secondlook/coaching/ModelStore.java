package org.secondlook.coaching;

import java.sql.Types;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Publishes versions of cycle models. There is no way to change one. */
@Repository
class ModelStore {

    private static final String PUBLISH = """
            insert into coaching_model (id, tenant_id, definition, published_at) values (:id, :tenant, :definition, :now)
            on conflict do nothing
            """;

    private static final String PUBLISH_OWN = """
            insert into coaching_model (id, tenant_id, draft_id, definition, published_at)
            select cast(:id as varchar(60)), tenant_id, id, cast(:definition as varchar(40000)), cast(:now as timestamp with time zone) from coaching_draft where id = :draft
            """;

    private final JdbcClient db;

    ModelStore(JdbcClient db) {
        this.db = db;
    }

    /** Whether there was none of this name yet. */
    boolean publish(ModelId id, @Nullable UUID tenant, String definition, Instant now) {
        return db.sql(PUBLISH)
                        .param("id", id.value())
                        .param("tenant", tenant, Types.OTHER)
                        .param("definition", definition)
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    /** The next version of a school’s own, whose draft is held. */
    void publishOwn(ModelId id, DraftId draft, String definition, Instant now) {
        db.sql(PUBLISH_OWN)
                .param("id", id.value())
                .param("draft", draft.value())
                .param("definition", definition)
                .param("now", Times.bind(now))
                .update();
    }
}
