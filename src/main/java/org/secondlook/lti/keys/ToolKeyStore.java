package org.secondlook.lti.keys;

import com.nimbusds.jose.jwk.RSAKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.secondlook.foundation.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the tool's key pairs, one generation after the other; private halves sealed, and only while they may sign. */
@Repository
class ToolKeyStore {

    private static final String ALL = """
            select kid, state, created_at, activated_at, retired_at, last_signed_on
            from lti_tool_key order by generation desc
            """;

    private static final String PUBLISHED = """
            select generation, kid, state, public_jwk, sealed_jwk, created_at, activated_at
            from lti_tool_key where state <> 'RETIRED' order by generation
            """;

    private static final String STATES = "select generation, state from lti_tool_key where state <> 'RETIRED'";

    /** Of several nodes that add the same generation one succeeds. */
    private static final String ADD = """
            insert into lti_tool_key (generation, kid, state, public_jwk, sealed_jwk, created_at, activated_at)
            values (:generation, :kid, :state, :public_jwk, :sealed_jwk, :created_at, :activated_at)
            on conflict do nothing
            """;

    private static final String ACTIVATE = """
            update lti_tool_key set state = 'ACTIVE', activated_at = :now
            where generation = :generation and state = 'NEXT'
            """;

    private static final String BEGIN_RETIRING = """
            update lti_tool_key set state = 'RETIRING', retiring_at = :now, sealed_jwk = null
            where generation = :generation and state = 'ACTIVE'
            """;

    private static final String RETIRE = """
            update lti_tool_key set state = 'RETIRED', retired_at = :now, sealed_jwk = null
            where generation = :generation and state = 'ACTIVE'
            """;

    private static final String RETIRE_SINCE = """
            update lti_tool_key set state = 'RETIRED', retired_at = :now
            where state = 'RETIRING' and retiring_at <= :before
            """;

    private static final String RETIRE_RETIRING = """
            update lti_tool_key set state = 'RETIRED', retired_at = :now where state = 'RETIRING'
            """;

    private static final String SIGNED_ON = """
            update lti_tool_key set last_signed_on = :day
            where kid = :kid and (last_signed_on is null or last_signed_on < :day)
            """;

    private static final String PLAIN = "select private_jwk from lti_tool_key where private_jwk is not null";

    private static final String SEAL = """
            update lti_tool_key set sealed_jwk = :sealed_jwk, public_jwk = :public_jwk, private_jwk = null
            where kid = :kid and state in ('NEXT', 'ACTIVE')
            """;

    private final JdbcClient db;

    ToolKeyStore(JdbcClient db) {
        this.db = db;
    }

    /** What may be told of every key there has been, the newest first. */
    List<ToolKey> all() {
        return db.sql(ALL).query(ToolKey.class).list();
    }

    /** The keys that have not retired, the oldest first. */
    List<StoredKey> published() {
        return db.sql(PUBLISHED).query(StoredKey.class).list();
    }

    /** The states of those keys by generation: little to ask, for whoever asks often. */
    Map<Integer, ToolKeyState> states() {
        return db.sql(STATES).query(GenerationState.class).list().stream()
                .collect(Collectors.toMap(GenerationState::generation, GenerationState::state));
    }

    /** Whether this has added the key, and nobody else one of the same generation. */
    boolean add(StoredKey key) {
        return db.sql(ADD)
                        .param("generation", key.generation())
                        .param("kid", key.kid())
                        .param("state", key.state().name())
                        .param("public_jwk", key.publicJwk())
                        .param("sealed_jwk", key.sealedJwk())
                        .param("created_at", Times.bind(key.createdAt()))
                        .param("activated_at", Times.bindOrNull(key.activatedAt()))
                        .update()
                == 1;
    }

    void activate(int generation, Instant now) {
        move(ACTIVATE, generation, now);
    }

    void beginRetiring(int generation, Instant now) {
        move(BEGIN_RETIRING, generation, now);
    }

    void retire(int generation, Instant now) {
        move(RETIRE, generation, now);
    }

    /** Retires the keys that have been retiring since then; how many those were. */
    int retireSince(Instant before, Instant now) {
        return db.sql(RETIRE_SINCE)
                .param("before", Times.bind(before))
                .param("now", Times.bind(now))
                .update();
    }

    /** Retires whatever is retiring, since whenever: nodes' clocks differ a little. */
    void retireRetiring(Instant now) {
        db.sql(RETIRE_RETIRING).param("now", Times.bind(now)).update();
    }

    void signedOn(String kid, LocalDate day) {
        db.sql(SIGNED_ON).param("kid", kid).param("day", day).update();
    }

    /** The private keys that an earlier version has kept as they are. */
    List<String> plain() {
        return db.sql(PLAIN).query(String.class).list();
    }

    /** Keeps a key sealed, in place of however it was kept, unless it no longer signs meanwhile. */
    void seal(RSAKey key, String sealed) {
        db.sql(SEAL)
                .param("kid", key.getKeyID())
                .param("public_jwk", key.toPublicJWK().toJSONString())
                .param("sealed_jwk", sealed)
                .update();
    }

    private void move(String statement, int generation, Instant now) {
        int moved = db.sql(statement)
                .param("generation", generation)
                .param("now", Times.bind(now))
                .update();
        if (moved != 1) {
            throw new IllegalStateException("key of generation " + generation + " was moved by somebody else");
        }
    }

    private record GenerationState(int generation, ToolKeyState state) {}
}
