package org.secondlook.library;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.secondlook.people.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what a school changes of its library; whoever does holds the school's line. */
@Repository
class LibraryStore {

    private static final String OPEN = """
            insert into library_school (tenant_id, created_at) values (:school, :now) on conflict do nothing
            """;

    private static final String HOLD = "select tenant_id from library_school where tenant_id = :school for update";

    private static final String ADD_AREA = """
            insert into library_area (tenant_id, area, content, place, omitted_at, version)
            values (:school, :area, :content, :place, :omitted, 1)
            on conflict do nothing
            """;

    private static final String CHANGE_AREA = """
            update library_area
            set content = :content, place = :place, omitted_at = :omitted, version = version + 1
            where tenant_id = :school and area = :area
            """;

    private static final String ADD_STRATEGY = """
            insert into library_strategy (id, tenant_id, strategy, created_at) values (:id, :school, :strategy, :now)
            on conflict do nothing
            """;

    private static final String OF_KEY =
            "(select s.id from library_strategy s where s.tenant_id = :school and s.strategy = :strategy)";

    private static final String BEGIN = """
            insert into library_draft (strategy_id, id, content, version, changed_at)
            select s.id, cast(:id as uuid), cast(:content as varchar(200000)), 0, cast(:now as timestamp with time zone)
            from library_strategy s
            where s.tenant_id = :school and s.strategy = :strategy
            on conflict do nothing
            """;

    private static final String CHANGE = """
            update library_draft
            set content = :content, version = version + 1, changed_at = :now
            where id = :id and version = :version and strategy_id =
            """ + OF_KEY;

    private static final String DROP = "delete from library_draft where strategy_id = " + OF_KEY;

    private static final String FORGET_UNPUBLISHED = """
            delete from library_strategy
            where tenant_id = :school and strategy = :strategy
              and id not in (select v.strategy_id from library_version v)
            """;

    private static final String PUBLISH = """
            insert into library_version (id, strategy_id, number, content, published_by, published_at)
            select cast(:id as uuid), s.id, :number, cast(:content as varchar(200000)), cast(:person as uuid),
                cast(:now as timestamp with time zone)
            from library_strategy s
            where s.tenant_id = :school and s.strategy = :strategy
            """;

    private static final String OMIT = """
            insert into library_omission (tenant_id, strategy, omitted_at) values (:school, :strategy, :now)
            on conflict do nothing
            """;

    private static final String BRING_BACK =
            "delete from library_omission where tenant_id = :school and strategy = :strategy";

    private static final String FORGET = "update library_version set published_by = null where published_by = :person";

    private final JdbcClient db;

    LibraryStore(JdbcClient db) {
        this.db = db;
    }

    /** Until the transaction ends nobody else changes anything of the school's library. */
    void hold(TenantId school, Instant now) {
        of(OPEN, school).param("now", Times.bind(now)).update();
        of(HOLD, school).query(UUID.class).single();
    }

    /** @param content what the school says of it; null for what the product says */
    void arrange(TenantId school, String area, @Nullable String content, int place, @Nullable Instant omitted) {
        for (String sql : new String[] {ADD_AREA, CHANGE_AREA}) {
            int rows = of(sql, school)
                    .param("area", area)
                    .param("content", content)
                    .param("place", place)
                    .param("omitted", omitted == null ? null : Times.bind(omitted))
                    .update();
            if (rows > 0) {
                return;
            }
        }
    }

    /** Twice is once. */
    void found(TenantId school, UUID id, StrategyKey key, Instant now) {
        of(ADD_STRATEGY, school, key)
                .param("id", id)
                .param("now", Times.bind(now))
                .update();
    }

    /** One that there is already stays. */
    void begin(TenantId school, StrategyKey key, UUID draft, String content, Instant now) {
        of(BEGIN, school, key)
                .param("id", draft)
                .param("content", content)
                .param("now", Times.bind(now))
                .update();
    }

    /** False when somebody has changed it since that version. */
    boolean change(TenantId school, StrategyKey key, UUID draft, int version, String content, Instant now) {
        return of(CHANGE, school, key)
                        .param("id", draft)
                        .param("version", version)
                        .param("content", content)
                        .param("now", Times.bind(now))
                        .update()
                == 1;
    }

    /** With the strategy, if nothing was published of it. */
    void drop(TenantId school, StrategyKey key) {
        of(DROP, school, key).update();
        of(FORGET_UNPUBLISHED, school, key).update();
    }

    void publish(TenantId school, StrategyKey key, Version version) {
        of(PUBLISH, school, key)
                .param("id", version.id())
                .param("number", version.number())
                .param("content", version.content())
                .param("person", version.by().value())
                .param("now", Times.bind(version.at()))
                .update();
        of(DROP, school, key).update();
    }

    void omit(TenantId school, StrategyKey key, Instant now) {
        of(OMIT, school, key).param("now", Times.bind(now)).update();
    }

    void bringBack(TenantId school, StrategyKey key) {
        of(BRING_BACK, school, key).update();
    }

    /** What they have published stays with their school. */
    void forget(PersonId person) {
        db.sql(FORGET).param("person", person.value()).update();
    }

    private JdbcClient.StatementSpec of(String sql, TenantId school) {
        return db.sql(sql).param("school", school.value());
    }

    private JdbcClient.StatementSpec of(String sql, TenantId school, StrategyKey key) {
        return of(sql, school).param("strategy", key.value());
    }

    /** What is published, by whom and when. */
    record Version(UUID id, int number, String content, PersonId by, Instant at) {}
}
