package org.secondlook.foundation;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the secret that all nodes share: 256 random bits, made once, by whichever node starts first. */
@Repository
class SecretStore {

    private static final String ADD = """
            insert into foundation_secret (name, secret) values (:name, :secret)
            on conflict do nothing
            """;

    private static final String READ = "select secret from foundation_secret where name = :name";

    private final JdbcClient db;

    SecretStore(JdbcClient db) {
        this.db = db;
    }

    byte[] readOrMake(String name) {
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        db.sql(ADD)
                .param("name", name)
                .param("secret", Base64.getEncoder().encodeToString(fresh))
                .update();
        return Base64.getDecoder()
                .decode(db.sql(READ).param("name", name).query(String.class).single());
    }
}
