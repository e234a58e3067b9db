package org.secondlook.administration;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.foundation.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps operators, and of their passwords only hashes. */
@Repository
class OperatorStore {

    private static final String ADD = """
            insert into administration_operator (id, name, name_key, password_hash, created_at)
            values (:id, :name, :key, :hash, :at)
            on conflict do nothing
            """;

    private static final String BY_NAME = """
            select id, name, password_hash from administration_operator where name_key = :key and removed_at is null
            """;

    private static final String ALL = """
            select id, name, created_at from administration_operator where removed_at is null order by created_at, id
            """;

    private static final String COUNT = "select count(*) from administration_operator where removed_at is null";

    private static final String SET_PASSWORD =
            "update administration_operator set password_hash = :hash where id = :id";

    private static final String REMOVE = """
            update administration_operator set removed_at = :at where id = :id and removed_at is null
            """;

    private final JdbcClient db;

    OperatorStore(JdbcClient db) {
        this.db = db;
    }

    /** Whether the operator was added; if not, somebody else is called so. */
    boolean add(OperatorId id, OperatorName name, String passwordHash, Instant at) {
        return db.sql(ADD)
                        .param("id", id.value())
                        .param("name", name.shown())
                        .param("key", name.key())
                        .param("hash", passwordHash)
                        .param("at", Times.bind(at))
                        .update()
                == 1;
    }

    Optional<Known> find(OperatorName name) {
        return db.sql(BY_NAME)
                .param("key", name.key())
                .query(Row.class)
                .optional()
                .map(Row::toKnown);
    }

    List<Listed> all() {
        return db.sql(ALL).query(ListedRow.class).list().stream()
                .map(ListedRow::toListed)
                .toList();
    }

    boolean hasAny() {
        return db.sql(COUNT).query(Integer.class).single() > 0;
    }

    void setPassword(OperatorId id, String hash) {
        int changed =
                db.sql(SET_PASSWORD).param("id", id.value()).param("hash", hash).update();
        if (changed != 1) {
            throw new IllegalArgumentException("no operator " + id);
        }
    }

    /** Whether there was such an operator to remove; their row stays for what they did. */
    boolean remove(OperatorId id, Instant at) {
        return db.sql(REMOVE)
                        .param("id", id.value())
                        .param("at", Times.bind(at))
                        .update()
                == 1;
    }

    /** An operator, and what their password has to fit. */
    record Known(Operator operator, String passwordHash) {}

    /** An operator in the list of all. */
    record Listed(OperatorId id, String name, Instant since) {}

    /** The columns of one operator. */
    record Row(UUID id, String name, String passwordHash) {

        Known toKnown() {
            return new Known(new Operator(new OperatorId(id), name), passwordHash);
        }
    }

    /** The columns of one operator in the list of all. */
    record ListedRow(UUID id, String name, OffsetDateTime createdAt) {

        Listed toListed() {
            return new Listed(new OperatorId(id), name, createdAt.toInstant());
        }
    }
}
