package org.secondlook.library;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.Holding;
import org.secondlook.people.PersonId;
import org.secondlook.people.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what a school has changed of its library; every statement asks for the school. */
@Repository
class LibraryPages {

    private static final String AREAS = """
            select area, content, place, omitted_at, version from library_area where tenant_id = :school
            """;

    private static final String NEWEST = """
            select v.id, v.number
            from library_version v
            join library_strategy s on s.id = v.strategy_id
            where s.tenant_id = :school
              and v.number = (select max(newer.number) from library_version newer where newer.strategy_id = s.id)
            """;

    private static final String CONTENTS = "select id, content from library_version where id in (:ids)";

    private static final String OMITTED = "select strategy from library_omission where tenant_id = :school";

    private static final String DRAFTS = """
            select s.strategy, s.id as strategy_id, d.id, d.content, d.version, d.changed_at,
                coalesce((select max(v.number) from library_version v where v.strategy_id = s.id), 0) as published
            from library_draft d
            join library_strategy s on s.id = d.strategy_id
            where s.tenant_id = :school
            """;

    private static final String VERSIONS = """
            select v.id, v.number, v.published_at
            from library_version v
            join library_strategy s on s.id = v.strategy_id
            where s.tenant_id = :school and s.strategy = :strategy
            order by v.number desc
            """;

    private static final String PUBLISHED = """
            select v.number, v.published_by
            from library_version v
            join library_strategy s on s.id = v.strategy_id
            where v.id = :id and s.tenant_id = :school and s.strategy = :strategy
            """;

    private static final String HELD = """
            select 'published' as kind, count(*) as amount, min(published_at) as since
            from library_version where published_by = :person
            """;

    private final JdbcClient db;

    LibraryPages(JdbcClient db) {
        this.db = db;
    }

    List<AreaRow> areas(TenantId school) {
        return of(AREAS, school).query(AreaRow.class).list();
    }

    /** The newest version of each strategy of the school's own. */
    List<VersionRow> newest(TenantId school) {
        return of(NEWEST, school).query(VersionRow.class).list();
    }

    /** Whose they are has been asked before. */
    Map<UUID, String> contents(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : db.sql(CONTENTS).param("ids", ids).query(ContentRow.class).list().stream()
                        .collect(Collectors.toMap(ContentRow::id, ContentRow::content));
    }

    Set<StrategyKey> omitted(TenantId school) {
        return of(OMITTED, school).query(String.class).list().stream()
                .map(StrategyKey::new)
                .collect(Collectors.toSet());
    }

    List<DraftRow> drafts(TenantId school) {
        return of(DRAFTS + "order by s.strategy", school).query(DraftRow.class).list();
    }

    Optional<DraftRow> draft(StrategyKey key, TenantId school) {
        return of(DRAFTS + "and s.strategy = :strategy", school)
                .param("strategy", key.value())
                .query(DraftRow.class)
                .optional();
    }

    /** All of one strategy, the newest first. */
    List<PastRow> versions(StrategyKey key, TenantId school) {
        return of(VERSIONS, school)
                .param("strategy", key.value())
                .query(PastRow.class)
                .list();
    }

    /** What a draft of a held strategy was published as, if it was. */
    Optional<PublishedRow> published(UUID draft, StrategyKey key, TenantId school) {
        return of(PUBLISHED, school)
                .param("id", draft)
                .param("strategy", key.value())
                .query(PublishedRow.class)
                .optional();
    }

    Holding held(PersonId person) {
        return db.sql(HELD)
                .param("person", person.value())
                .query((row, index) -> Holding.of(
                                "library.kept." + row.getString("kind"),
                                row.getLong("amount"),
                                row.getObject("since", OffsetDateTime.class))
                        .staying())
                .single();
    }

    private JdbcClient.StatementSpec of(String sql, TenantId school) {
        return db.sql(sql).param("school", school.value());
    }

    /** What a school has changed of an area. */
    record AreaRow(
            String area,
            @Nullable String content,
            int place,
            @Nullable OffsetDateTime omittedAt,
            int version) {}

    /** Which version of a strategy it is. */
    record VersionRow(UUID id, int number) {}

    /** What a version says. */
    record ContentRow(UUID id, String content) {}

    /** A version, and since when. */
    record PastRow(UUID id, int number, OffsetDateTime publishedAt) {}

    /** Which version it is, and who made it one. */
    record PublishedRow(int number, @Nullable UUID publishedBy) {}

    /** A draft as it is kept. */
    record DraftRow(
            String strategy,
            UUID strategyId,
            UUID id,
            String content,
            int version,
            OffsetDateTime changedAt,
            int published) {}
}
