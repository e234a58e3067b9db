package org.secondlook.observation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads the frameworks of somebody's school, published or not, and what is being worked at of them. */
@Repository
class DraftPages {

    private static final String TABLES = """
            from observation_school_framework own
            join people_person person on person.tenant_id = own.tenant_id
            left join observation_draft draft on draft.framework_id = own.id
            left join observation_retirement retirement on retirement.framework_id = own.id
            left join observation_version published on published.school_framework_id = own.id and published.number = (
                select max(newer.number) from observation_version newer where newer.school_framework_id = own.id)
            where person.id = :person
            """;

    private static final String ALL = """
            select own.id, published.id as newest, draft.name as draft, draft.changed_at, retirement.retired_at
            """ + TABLES + "order by own.created_at, own.id";

    private static final String FIND = """
            select draft.id, coalesce(published.number, 0) + 1 as number, draft.version, draft.content
            """ + TABLES + "and own.id = :id and draft.id is not null";

    private static final String NEWEST =
            "select published.id " + TABLES + "and own.id = :id and published.id is not null";

    private static final String HELD = """
            select count(*) as amount, min(touched_at) as since
            from (
                select changed_at as touched_at from observation_draft where drafted_by = :person
                union all
                select published_at from observation_version where published_by = :person) touched
            """;

    private final JdbcClient db;
    private final JsonMapper json;

    DraftPages(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** In the order in which they were begun. */
    List<Row> all(PersonId person) {
        return db.sql(ALL).param("person", person.value()).query(Row.class).list();
    }

    Optional<KeptDraft> find(SchoolFrameworkId id, PersonId person) {
        return db.sql(FIND)
                .param("person", person.value())
                .param("id", id.value())
                .query((row, index) -> new KeptDraft(
                        id,
                        new FrameworkId(row.getObject("id", UUID.class)),
                        row.getInt("number"),
                        row.getInt("version"),
                        json.readValue(row.getString("content"), Draft.class)))
                .optional();
    }

    /** What is published of it, if anything is. */
    Optional<FrameworkId> newest(SchoolFrameworkId id, PersonId person) {
        return db.sql(NEWEST)
                .param("person", person.value())
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .map(FrameworkId::new);
    }

    /** What somebody worked at last, or published. */
    Holding held(PersonId person) {
        return db.sql(HELD)
                .param("person", person.value())
                .query((row, index) -> Holding.of(
                                "observation.kept.drafting",
                                row.getLong("amount"),
                                row.getObject("since", OffsetDateTime.class))
                        .staying())
                .single();
    }

    /** The columns of one framework. */
    record Row(
            UUID id,
            @Nullable UUID newest,
            @Nullable String draft,
            @Nullable OffsetDateTime changedAt,
            @Nullable OffsetDateTime retiredAt) {

        SchoolFramework toFramework(Frameworks frameworks) {
            return new SchoolFramework(
                    new SchoolFrameworkId(id),
                    newest == null ? null : frameworks.get(new FrameworkId(newest)),
                    draft,
                    changedAt == null ? null : changedAt.toInstant(),
                    retiredAt != null);
        }
    }
}
