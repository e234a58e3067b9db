package org.secondlook.ui;

import java.util.List;
import java.util.Set;
import org.secondlook.foundation.OpenRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens what is the same for everybody: the front door, the pages of problems, libraries for pages, and the health. */
@Configuration(proxyBeanMethods = false)
class UiRoutes {

    @Bean
    OpenRoutes openRoutesOfUi() {
        return new OpenRoutes(Set.of("/", "/error", "/favicon.ico"), List.of("/webjars/", "/actuator/"));
    }
}
