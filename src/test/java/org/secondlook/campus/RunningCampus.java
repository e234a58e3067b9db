package org.secondlook.campus;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.secondlook.SecondLook;
import org.secondlook.testing.FreePort;
import org.secondlook.testing.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole demonstration on a port of its own, for tests that need real HTTP or a real browser. */
final class RunningCampus implements AutoCloseable {

    private final int port = FreePort.find();
    private final ConfigurableApplicationContext context;

    RunningCampus() throws IOException {
        Map<String, Object> settings = new HashMap<>(TestDatabase.fresh());
        settings.put("server.port", port);
        settings.put("spring.main.banner-mode", "off");
        settings.put("logging.level.root", "warn");
        settings.put("secondlook.jobs.enabled", "false");
        settings.put("secondlook.data-dir", "target/test-data/" + UUID.randomUUID());
        settings.put("secondlook.lti.config-dir", "target/no-lti-config");
        context = new SpringApplicationBuilder(SecondLook.class)
                .profiles("demo")
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    School school(String key) {
        return bean(Schools.class).get(key);
    }

    String address() {
        return "http://127.0.0.1:%d/campus".formatted(port);
    }

    @Override
    public void close() {
        context.close();
    }
}
