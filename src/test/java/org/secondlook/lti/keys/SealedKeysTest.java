package org.secondlook.lti.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.secondlook.lti.keys.ToolKeyState.ACTIVE;
import static org.secondlook.lti.keys.ToolKeyState.NEXT;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.nimbusds.jose.jwk.RSAKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.secondlook.foundation.SettingException;
import org.secondlook.lti.TestPlatform;
import org.secondlook.testing.SettableClock;
import org.secondlook.testing.TestDatabase;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept of private keys, and who can read it; each test on a database of its own. */
@ExtendWith(OutputCaptureExtension.class)
@Tag("once")
class SealedKeysTest {

    private static final SecretKey ENCRYPTION_KEY = encryptionKey(1);
    private static final SecretKey OTHER = encryptionKey(2);

    private final SettableClock clock = new SettableClock();
    private DriverManagerDataSource database;
    private JdbcClient db;
    private ToolKeyStore store;

    @BeforeEach
    void migrate() {
        Map<String, Object> settings = TestDatabase.fresh();
        database = new DriverManagerDataSource(
                settings.get("spring.datasource.url").toString(),
                settings.getOrDefault("spring.datasource.username", "").toString(),
                settings.getOrDefault("spring.datasource.password", "").toString());
        migrateTo("0020");
        db = JdbcClient.create(database);
        store = new ToolKeyStore(db);
    }

    @Test
    void noPartOfAPrivateKeyIsInTheTableOrTheLogOrAnyText(CapturedOutput output) {
        ((Logger) LoggerFactory.getLogger("org.secondlook.lti.keys")).setLevel(Level.TRACE);
        migrateTo("latest");
        KeyPairs pairs = pairs(new Seal(ENCRYPTION_KEY, List.of()));
        StoredToolKeys keys = start(pairs);
        List<RSAKey> signed = new ArrayList<>(List.of(keys.current()));
        rotate(pairs);
        keys.reload();
        signed.add(keys.current());

        String texts = table()
                + output.getAll()
                + keys
                + store.published()
                + store.all()
                + pairs
                + new KeySnapshot(store.published(), pairs)
                + keys.published();
        for (RSAKey key : signed) {
            assertThat(texts).contains(key.getKeyID());
            assertThat(privateParts(key)).hasSize(6).noneMatch(texts::contains);
        }
    }

    @Test
    void theTestAboveWouldFindAPrivateKey() {
        RSAKey plain = keyOfTheVersionBefore();
        assertThat(privateParts(plain)).allMatch(table()::contains);
    }

    @Test
    void aKeyThatNoLongerSignsHasNoPrivateHalfAnyMore() {
        migrateTo("latest");
        KeyPairs pairs = pairs(new Seal(ENCRYPTION_KEY, List.of()));
        start(pairs);
        rotate(pairs);

        assertThat(db.sql("select state from lti_tool_key where sealed_jwk is null")
                        .query(String.class)
                        .list())
                .containsExactly("RETIRING");
    }

    @Test
    void theKeyOfTheVersionBeforeGoesOnSigningAndIsSealedAtTheStart() {
        RSAKey plain = keyOfTheVersionBefore();
        migrateTo("latest");

        StoredToolKeys keys = start(pairs(new Seal(ENCRYPTION_KEY, List.of())));

        assertThat(keys.current()).isEqualTo(plain);
        assertThat(privateParts(plain)).noneMatch(table()::contains);
        assertThat(store.published()).extracting(StoredKey::state).containsExactly(ACTIVE, NEXT);
        assertThat(store.all().get(1).activatedAt())
                .isEqualTo(store.all().get(1).createdAt());
    }

    @Test
    void withAnotherEncryptionKeyTheToolDoesNotStart() {
        migrateTo("latest");
        start(pairs(new Seal(ENCRYPTION_KEY, List.of())));

        assertThatThrownBy(() -> start(pairs(new Seal(OTHER, List.of()))))
                .isInstanceOf(SettingException.class)
                .message()
                .contains("secondlook.lti.keys.encryption-key")
                .hasLineCount(1);
    }

    @Test
    void whatAnOlderEncryptionKeyHasSealedIsSealedAnewAtTheStart() {
        migrateTo("latest");
        RSAKey before = start(pairs(new Seal(ENCRYPTION_KEY, List.of()))).current();

        start(pairs(new Seal(OTHER, List.of(ENCRYPTION_KEY))));

        assertThat(start(pairs(new Seal(OTHER, List.of()))).current()).isEqualTo(before);
    }

    @Test
    void aNodeThatDoesNotKnowTheNewEncryptionKeyYetSignsNoMoreButStaysInSight() {
        migrateTo("latest");
        StoredToolKeys behind = start(pairs(new Seal(ENCRYPTION_KEY, List.of())));
        String published = behind.published();
        KeyPairs pairs = pairs(new Seal(OTHER, List.of(ENCRYPTION_KEY)));
        start(pairs);

        clock.advance(StoredToolKeys.FRESH);
        assertThat(behind.current()).isNotNull();
        rotate(pairs);
        clock.advance(StoredToolKeys.FRESH);

        assertThatThrownBy(behind::current).isInstanceOf(SettingException.class);
        assertThat(behind.published()).isEqualTo(published);
    }

    @Test
    void withoutTheDatabaseNobodySignsAndTheKeySetStays() {
        migrateTo("latest");
        StoredToolKeys keys = start(pairs(new Seal(ENCRYPTION_KEY, List.of())));
        String published = keys.published();

        database.setUrl("jdbc:nowhere:");
        clock.advance(StoredToolKeys.FRESH);

        assertThat(keys.published()).isEqualTo(published);
        assertThatThrownBy(keys::current).isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatIsSealedOpensUnderItsOwnIdOnlyAndNeverLooksTheSame() {
        var seal = new Seal(ENCRYPTION_KEY, List.of());
        String sealed = seal.close("one", "a key");

        assertThat(seal.open("one", sealed)).contains("a key");
        assertThat(seal.open("two", sealed)).isEmpty();
        assertThat(seal.close("one", "a key")).isNotEqualTo(sealed);
        byte[] bent = Base64.getDecoder().decode(sealed);
        bent[bent.length - 20] ^= 1;
        assertThat(seal.open("one", Base64.getEncoder().encodeToString(bent))).isEmpty();
    }

    private void rotate(KeyPairs pairs) {
        new KeyRotation(store, pairs, new TransactionTemplate(new JdbcTransactionManager(database)))
                .rotate(store.published(), clock.instant());
    }

    private StoredToolKeys start(KeyPairs pairs) {
        return new StoredToolKeys(
                new FirstKeys(store, pairs, mock(SealedLegacySecrets.class), clock), store, pairs, clock);
    }

    private static KeyPairs pairs(Seal seal) {
        return new KeyPairs(seal);
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/lti")
                .target(version)
                .load()
                .migrate();
    }

    private RSAKey keyOfTheVersionBefore() {
        RSAKey key = TestPlatform.newKey("from-the-version-before");
        db.sql("""
                        insert into lti_tool_key (generation, kid, private_jwk, created_at)
                        values (1, :kid, :jwk, current_timestamp)
                        """)
                .param("kid", key.getKeyID())
                .param("jwk", key.toJSONString())
                .update();
        return key;
    }

    /** Everything that is in it. */
    private String table() {
        return db.sql("select * from lti_tool_key").query().listOfRows().toString();
    }

    private static List<String> privateParts(RSAKey key) {
        Map<String, Object> all = key.toJSONObject();
        return Stream.of("d", "p", "q", "dp", "dq", "qi")
                .map(all::get)
                .map(Object::toString)
                .toList();
    }

    private static SecretKey encryptionKey(int seed) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) seed);
        return new SecretKeySpec(bytes, "AES");
    }
}
