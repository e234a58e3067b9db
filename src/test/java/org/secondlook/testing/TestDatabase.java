package org.secondlook.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives each application context of the tests a fresh database, on real PostgreSQL or on H2 as the system property {@code
 * secondlook.test.database} says. One PostgreSQL server serves the whole run.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String H2 = "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
            + "DEFAULT_NULL_ORDERING=HIGH;CASE_INSENSITIVE_IDENTIFIERS=TRUE";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test database", fresh()));
    }

    /** The settings of a new, empty database; for a child process too. */
    public static Map<String, Object> fresh() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        if (isPostgresql()) {
            return Map.of(
                    "spring.datasource.url", Server.create(name),
                    "spring.datasource.username", "postgres",
                    "spring.datasource.password", "",
                    "spring.datasource.hikari.connection-timeout", "5000",
                    "spring.datasource.hikari.maximum-pool-size", "6");
        }
        return Map.of("spring.datasource.url", H2.formatted(name));
    }

    public static boolean isPostgresql() {
        return System.getProperty("secondlook.test.database", "h2").equals("postgresql");
    }

    private static final class Server {

        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static String create(String name) {
            try (var connection = POSTGRES.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
                return POSTGRES.getJdbcUrl("postgres", name);
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
