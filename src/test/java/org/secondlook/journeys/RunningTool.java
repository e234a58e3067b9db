package org.secondlook.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.secondlook.SecondLook;
import org.secondlook.lti.keys.ToolKeyRing;
import org.secondlook.testing.FreePort;
import org.secondlook.testing.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole tool as the first run starts it: profile {@code demo}, a port of its own, jobs at work, the campus on another
 * site. Only its clock can be set ahead, and it keeps its data in PostgreSQL.
 */
final class RunningTool implements AutoCloseable {

    private final int port = FreePort.find();
    private final MovingClock clock = new MovingClock();
    private final ConfigurableApplicationContext context = new SpringApplicationBuilder(SecondLook.class)
            .profiles("demo")
            .initializers(this::bringClock)
            .run(settings());

    /** Where the campus is, on another site than the tool, although it is the same program. */
    String campus() {
        return "http://127.0.0.1:%d/campus".formatted(port);
    }

    MovingClock clock() {
        return clock;
    }

    /** Has a school sign with another key from now on, and the tool too. */
    void replaceKeysOf(String school) {
        context.getBean(ToolKeyRing.class).emergency();
        URI rotations = URI.create(campus() + "/" + school + "/key-rotations");
        var request =
                HttpRequest.newBuilder(rotations).POST(BodyPublishers.noBody()).build();
        var answer = HttpClient.newHttpClient()
                .sendAsync(request, BodyHandlers.discarding())
                .join();
        assertThat(answer.statusCode()).isEqualTo(204);
    }

    @Override
    public void close() {
        context.close();
    }

    private void bringClock(ConfigurableApplicationContext starting) {
        starting.getBeanFactory().registerSingleton("clock", clock);
    }

    private String[] settings() {
        Map<String, Object> settings = new HashMap<>(TestDatabase.fresh());
        settings.put("server.port", port);
        settings.put("spring.main.banner-mode", "off");
        settings.put("logging.level.root", "warn");
        settings.put("secondlook.data-dir", "target/journeys/" + UUID.randomUUID());
        settings.put("secondlook.lti.config-dir", "target/journeys/no-lti-config");
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }
}
