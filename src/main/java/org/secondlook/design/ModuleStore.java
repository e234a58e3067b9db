package org.secondlook.design;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes modules of programmes that are held. */
@Repository
class ModuleStore {

    private static final String ADD = """
            insert into design_module (id, programme_id, place, title, begins_on, ends_on, version)
            select cast(:id as uuid), cast(:programme as uuid), coalesce(max(m.place), 0) + 1, cast(:title as varchar(200)),
                cast(:begins as date), cast(:ends as date), 0
            from design_module m where m.programme_id = :programme
            on conflict do nothing
            """;

    private static final String SAY = """
            update design_module set title = :title, begins_on = cast(:begins as date), ends_on = cast(:ends as date), version = version + 1
            where id = :id and programme_id = :programme and version = :version and removed_at is null
            """;

    private static final String PLACE = "update design_module set place = :place where id = :id";

    private static final String REMOVE = """
            update design_module set removed_at = cast(:at as timestamp with time zone) where id = :id and programme_id = :programme
            """;

    private static final String PURGE =
            "delete from design_module where programme_id = :programme and removed_at < :before";

    private final JdbcClient db;

    ModuleStore(JdbcClient db) {
        this.db = db;
    }

    /** Puts it at the end; whether there was none of this key. */
    boolean add(ModuleId id, ProgrammeId programme, ModuleText text) {
        return db.sql(ADD)
                        .param("id", id.value())
                        .param("programme", programme.value())
                        .param("title", text.title())
                        .param("begins", text.begins())
                        .param("ends", text.ends())
                        .update()
                == 1;
    }

    /** Whether nobody else had changed it. */
    boolean say(ModuleId id, ProgrammeId programme, int version, ModuleText text) {
        return db.sql(SAY)
                        .param("id", id.value())
                        .param("programme", programme.value())
                        .param("version", version)
                        .param("title", text.title())
                        .param("begins", text.begins())
                        .param("ends", text.ends())
                        .update()
                == 1;
    }

    /** Gives them their places in this order. */
    void order(List<ModuleId> inOrder) {
        for (int place = 0; place < inOrder.size(); place++) {
            db.sql(PLACE)
                    .param("place", place + 1)
                    .param("id", inOrder.get(place).value())
                    .update();
        }
    }

    /** Takes it out with all that is in it, or with null puts it back. */
    void remove(ModuleId id, ProgrammeId programme, @Nullable Instant at) {
        db.sql(REMOVE)
                .param("id", id.value())
                .param("programme", programme.value())
                .param("at", Times.bindOrNull(at))
                .update();
    }

    /** Forgets what was taken out long ago. */
    void purge(ProgrammeId programme, Instant before) {
        db.sql(PURGE)
                .param("programme", programme.value())
                .param("before", Times.bind(before))
                .update();
    }
}
