package org.secondlook.observation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which frameworks are published: those of the product, which everybody has, and those of a school for its people alone. */
@Repository
class FrameworkPages {

    private static final String OF_PRODUCT = """
            select v.id from observation_version v where v.school_framework_id is null
            """;

    /** The product's, and those of the school of {@code :person}. */
    private static final String VISIBLE = """
            select v.id
            from observation_version v
            where (v.school_framework_id is null
                or v.school_framework_id in (
                    select own.id
                    from observation_school_framework own
                    join people_person person on person.tenant_id = own.tenant_id
                    where person.id = :person))
            """;

    private static final String USABLE = VISIBLE + """
              and not exists (
                select 1 from observation_retirement retired where retired.framework_id = v.school_framework_id)
            """;

    private static final String OFFERED = USABLE + """
              and v.number = (select max(newer.number) from observation_version newer where newer.framework = v.framework)
            """;

    private static final String ONE = " and v.id = :id";

    private static final String PUBLISHED = """
            select number, published_by from observation_version where id = :id and school_framework_id = :school
            """;

    private static final String READ = """
            select id, framework, number, definition from observation_version where id in (:ids)
            """;

    private final JdbcClient db;

    FrameworkPages(JdbcClient db) {
        this.db = db;
    }

    List<FrameworkId> ofProduct() {
        return ids(db.sql(OF_PRODUCT));
    }

    /** The newest version of each that somebody may choose. */
    List<FrameworkId> offered(PersonId person) {
        return ids(db.sql(OFFERED).param("person", person.value()));
    }

    /** One of these, or an older version of one: whoever chose it has read that. */
    Optional<FrameworkId> usable(FrameworkId id, PersonId person) {
        return one(USABLE, id, person);
    }

    /** Any version of what somebody's school has or had, or of the product's. */
    Optional<FrameworkId> visible(FrameworkId id, PersonId person) {
        return one(VISIBLE, id, person);
    }

    /** What a draft of a held framework was published as, if it was. */
    Optional<PublishedRow> published(FrameworkId draft, SchoolFrameworkId framework) {
        return db.sql(PUBLISHED)
                .param("id", draft.value())
                .param("school", framework.value())
                .query(PublishedRow.class)
                .optional();
    }

    private Optional<FrameworkId> one(String sql, FrameworkId id, PersonId person) {
        return ids(db.sql(sql + ONE).param("person", person.value()).param("id", id.value())).stream()
                .findAny();
    }

    private static List<FrameworkId> ids(JdbcClient.StatementSpec statement) {
        return statement.query(UUID.class).list().stream().map(FrameworkId::new).toList();
    }

    /** Who may see them has been asked before. */
    List<Row> read(Collection<FrameworkId> ids) {
        return ids.isEmpty()
                ? List.of()
                : db.sql(READ)
                        .param("ids", ids.stream().map(FrameworkId::value).toList())
                        .query(Row.class)
                        .list();
    }

    /** Which version it is, and who made it one. */
    record PublishedRow(int number, @Nullable UUID publishedBy) {}

    /** One version as it is kept. */
    record Row(UUID id, String framework, int number, String definition) {}
}
