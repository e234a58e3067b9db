package org.secondlook.journeys;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.secondlook.SecondLook;
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
