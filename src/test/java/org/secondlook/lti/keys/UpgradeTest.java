package org.secondlook.lti.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.lti.TestPlatform;
import org.secondlook.testing.TestDatabase;
import org.secondlook.testing.ToolProcess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of the version that kept its key as it was, and knew of no later steps, meets this version. */
@Tag("once")
class UpgradeTest {

    @TempDir
    Path folder;

    @Test
    void aCommandBringsItUpToDateDoesItsWorkAndEnds() throws IOException {
        Map<String, Object> settings = TestDatabase.fresh();
        var database = new DriverManagerDataSource(
                settings.get("spring.datasource.url").toString(), "postgres", "");
        Flyway.configure()
                .dataSource(database)
                .locations("filesystem:" + migrationsOfThen())
                .load()
                .migrate();
        JdbcClient db = JdbcClient.create(database);
        RSAKey key = TestPlatform.newKey("from-the-version-before");
        db.sql("""
                        insert into lti_tool_key (generation, kid, private_jwk, created_at)
                        values (1, :kid, :jwk, current_timestamp)
                        """)
                .param("kid", key.getKeyID())
                .param("jwk", key.toJSONString())
                .update();

        try (ToolProcess command = ToolProcess.alone(folder.resolve("data"), arguments(settings))) {
            assertThat(command.exitCode()).isZero();
        }

        assertThat(db.sql("select state from lti_tool_key order by generation")
                        .query(String.class)
                        .list())
                .containsExactly("RETIRED", "ACTIVE", "NEXT");
        assertThat(db.sql("select * from lti_tool_key").query().listOfRows().toString())
                .contains(key.getKeyID())
                .doesNotContain(key.toJSONObject().get("d").toString());
    }

    private static List<String> arguments(Map<String, Object> settings) {
        return Stream.concat(
                        Stream.of("--secondlook.command=emergency-rotate"),
                        settings.entrySet().stream().map(setting -> "--" + setting.getKey() + "=" + setting.getValue()))
                .toList();
    }

    /** All modules had their tables, and this one its first. */
    private Path migrationsOfThen() throws IOException {
        Path then = Files.createDirectory(folder.resolve("migrations"));
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/db/migration"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (!name.contains("__lti_") || name.startsWith("V0020__")) {
                    Files.copy(file, then.resolve(name));
                }
            }
        }
        return then;
    }
}
