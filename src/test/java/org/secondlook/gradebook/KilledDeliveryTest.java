package org.secondlook.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.foundation.Times;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.programme.ActivityId;
import org.secondlook.testing.FreePort;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.secondlook.testing.ToolProcess;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** The tool is killed again and again while it tells a gradebook that loses answers. Everybody's grade is there, once. */
@SecondLookTest
@Import(TestCompletions.class)
@Tag("once")
class KilledDeliveryTest {

    private static final int TEACHERS = 40;
    private static final int KILLS = 1;
    private static final String ISSUER = "https://lms.losing.example";
    private static final long SEED = new SplittableRandom().nextLong();
    private static final LosingGradebook GRADEBOOK = gradebook();

    /** What an hour does: nodes that died are known to be dead, and every wait is over. */
    private static final String AN_HOUR_LATER = """
            update scheduled_tasks
            set picked = false, picked_by = null, last_heartbeat = null, execution_time = :now, version = version + 1
            where task_name = :job
            """;

    private final SplittableRandom chance = new SplittableRandom(SEED);

    @Autowired
    TestViewers viewers;

    @Autowired
    TestCompletions completions;

    @Autowired
    JdbcClient db;

    @Autowired
    SecondLookProperties properties;

    @Autowired
    Environment environment;

    @Autowired
    SettableClock clock;

    private static LosingGradebook gradebook() {
        try {
            return new LosingGradebook(SEED);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @DynamicPropertySource
    static void platformFile(DynamicPropertyRegistry registry) throws IOException {
        Path directory = Path.of("target", "test-data", "losing-" + UUID.randomUUID());
        Files.writeString(
                Files.createDirectories(directory.resolve("platforms")).resolve("losing.json"),
                JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "name", "Losing",
                                "issuer", ISSUER,
                                "client_id", "client",
                                "authorization_endpoint", GRADEBOOK.at("/mod/lti/auth.php"),
                                "token_endpoint", GRADEBOOK.at("/token"),
                                "jwks_uri", GRADEBOOK.at("/jwks"),
                                "deployment_ids", List.of("1"))));
        registry.add("secondlook.lti.config-dir", directory::toString);
    }

    @AfterAll
    static void stop() {
        GRADEBOOK.close();
    }

    @Test
    void everybodyHasOneGrade(TestReporter reporter) throws Exception {
        reporter.publishEntry("seed of the kills", Long.toString(SEED));
        completeAll();

        for (int kill = 0; kill < KILLS; kill++) {
            anHourLater();
            try (ToolProcess tool = startTool()) {
                int heard = GRADEBOOK.heard() + 1 + chance.nextInt(6);
                await().atMost(Duration.ofMinutes(2))
                        .pollInterval(Duration.ofMillis(5))
                        .until(() -> GRADEBOOK.heard() >= heard);
                CompletableFuture.runAsync(
                                tool::kill,
                                CompletableFuture.delayedExecutor(chance.nextInt(60), TimeUnit.MILLISECONDS))
                        .join();
            }
            assertThat(waiting())
                    .as("seed %s: the kills come before the end", SEED)
                    .isPositive();
        }
        ToolProcess last = startTool();
        try {
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(this::nothingWaitsAnHourLater);
        } finally {
            last.close();
        }

        assertThat(GRADEBOOK.shown())
                .as("seed %s", SEED)
                .hasSize(TEACHERS)
                .allSatisfy((person, grades) -> assertThat(grades).hasSize(1));
        assertThat(GRADEBOOK.told())
                .as("seed %s: what is repeated is the very same", SEED)
                .allSatisfy((person, times) -> assertThat(times).containsOnly(times.get(0)));
        assertThat(states()).containsOnly("SENT").hasSize(TEACHERS);
        assertThat(GRADEBOOK.heard()).as("some answers were lost").isGreaterThan(TEACHERS);
    }

    /** All in one course, of which the platform is the one that both the tool and its other processes know. */
    private void completeAll() {
        TestViewer first = viewers.open(Role.TEACHER);
        ActivityId activity = completions.place(first, GRADEBOOK.at("/column"));
        completions.complete(activity, first);
        IntStream.range(1, TEACHERS)
                .mapToObj(i -> viewers.open(Role.TEACHER, first))
                .forEach(teacher -> completions.complete(activity, teacher));
        int moved = db.sql("update people_tenant set issuer = :issuer where issuer = :before")
                .param("issuer", ISSUER)
                .param("before", first.issuer())
                .update();
        assertThat(moved).isOne();
    }

    private ToolProcess startTool() throws IOException {
        return ToolProcess.beside(
                environment,
                properties.dataDir(),
                "--server.port=" + FreePort.find(),
                "--spring.flyway.enabled=false",
                "--secondlook.jobs.polling-interval=100ms",
                "--secondlook.lti.services.rest=1ms");
    }

    private void anHourLater() {
        db.sql(AN_HOUR_LATER)
                .param("now", Times.bind(clock.instant()))
                .param("job", PostScore.JOB.getTaskName())
                .update();
    }

    private boolean nothingWaitsAnHourLater() {
        anHourLater();
        return waiting() == 0;
    }

    private long waiting() {
        return states().stream().filter("WAITING"::equals).count();
    }

    private List<String> states() {
        return db.sql("select state from gradebook_score").query(String.class).list();
    }
}
