package org.secondlook.foundation;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Lets a program that was started for an operator's command serve nobody, do no jobs, and make nothing that the command does
 * not need, so that it ends after it.
 */
class CommandEnvironment implements EnvironmentPostProcessor {

    private static final Map<String, Object> QUIET = Map.of(
            "spring.main.web-application-type", "none",
            "spring.main.lazy-initialization", "true",
            "spring.main.banner-mode", "off",
            "secondlook.jobs.enabled", "false");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty(OperatorCommands.SETTING)) {
            environment.getPropertySources().addFirst(new MapPropertySource("operator command", QUIET));
        }
    }
}
