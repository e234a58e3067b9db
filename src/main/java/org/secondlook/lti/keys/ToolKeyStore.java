package org.secondlook.lti.keys;

import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import org.secondlook.foundation.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the tool's key pairs, one generation after the other. */
@Repository
class ToolKeyStore {

    private static final String ALL = "select private_jwk from lti_tool_key order by generation desc";

    private static final String ADD_FIRST = """
            insert into lti_tool_key (generation, kid, private_jwk, created_at)
            values (1, :kid, :private_jwk, :created_at)
            on conflict do nothing
            """;

    private final JdbcClient db;

    ToolKeyStore(JdbcClient db) {
        this.db = db;
    }

    /** All keys, the newest first. */
    List<RSAKey> all() {
        return db.sql(ALL).query(String.class).list().stream()
                .map(ToolKeyStore::parse)
                .toList();
    }

    /** Keeps the first key, unless another node has kept one meanwhile. */
    void addFirst(RSAKey key, Instant at) {
        db.sql(ADD_FIRST)
                .param("kid", key.getKeyID())
                .param("private_jwk", key.toJSONString())
                .param("created_at", Times.bind(at))
                .update();
    }

    private static RSAKey parse(String jwk) {
        try {
            return RSAKey.parse(jwk);
        } catch (ParseException e) {
            throw new IllegalStateException("lti_tool_key holds a key that cannot be read", e);
        }
    }
}
