package org.secondlook.design;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes planned activities of programmes that are held. */
@Repository
class ActivityStore {

    private static final String ADD = """
            insert into design_activity (id, module_id, place, kind, title, focus_question, minutes, opens_on, due_on, target, times, version)
            select cast(:id as uuid), cast(:module as uuid), coalesce(max(a.place), 0) + 1, cast(:kind as varchar(20)),
                cast(:title as varchar(200)), cast(:focus as varchar(500)), cast(:minutes as int), cast(:opens as date),
                cast(:due as date), cast(:target as varchar(100)), cast(:times as int), 0
            from design_activity a where a.module_id = :module
            on conflict do nothing
            """;

    private static final String SAY = """
            update design_activity set kind = :kind, title = :title, focus_question = :focus, minutes = :minutes,
                opens_on = cast(:opens as date), due_on = cast(:due as date), target = cast(:target as varchar(100)), times = :times,
                version = version + 1
            where id = :id and version = :version and removed_at is null
            """;

    private static final String PLACE = "update design_activity set place = :place, module_id = :module where id = :id";

    private static final String REMOVE =
            "update design_activity set removed_at = cast(:at as timestamp with time zone) where id = :id";

    private static final String PURGE = """
            delete from design_activity where removed_at < :before
              and module_id in (select id from design_module where programme_id = :programme)
            """;

    private final JdbcClient db;

    ActivityStore(JdbcClient db) {
        this.db = db;
    }

    /** Puts it at the end; whether there was none of this key. */
    boolean add(PlannedActivity activity, ModuleId module) {
        return said(ADD, activity).param("module", module.value()).update() == 1;
    }

    /** Whether nobody else had changed it. */
    boolean say(PlannedActivity activity, int version) {
        return said(SAY, activity).param("version", version).update() == 1;
    }

    private JdbcClient.StatementSpec said(String statement, PlannedActivity activity) {
        return db.sql(statement)
                .param("id", activity.id().value())
                .param("kind", activity.kind().name())
                .param("title", activity.title())
                .param("focus", activity.focusQuestion())
                .param("minutes", activity.minutes())
                .param("opens", activity.opens())
                .param("due", activity.due())
                .param("target", activity.target())
                .param("times", activity.times());
    }

    /** Gives them their places in a module in this order. */
    void order(ModuleId module, List<PlannedActivityId> inOrder) {
        for (int place = 0; place < inOrder.size(); place++) {
            db.sql(PLACE)
                    .param("place", place + 1)
                    .param("module", module.value())
                    .param("id", inOrder.get(place).value())
                    .update();
        }
    }

    /** Takes it out, or with null puts it back. */
    void remove(PlannedActivityId id, @Nullable Instant at) {
        db.sql(REMOVE).param("id", id.value()).param("at", Times.bindOrNull(at)).update();
    }

    /** Forgets what was taken out long ago. */
    void purge(ProgrammeId programme, Instant before) {
        db.sql(PURGE)
                .param("programme", programme.value())
                .param("before", Times.bind(before))
                .update();
    }
}
