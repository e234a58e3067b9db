package org.secondlook.campus;

import java.util.List;
import java.util.Set;
import org.secondlook.foundation.OpenRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Opens the campus, which is another site and has nothing to do with the tool's sessions. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class CampusRoutes {

    @Bean
    OpenRoutes openRoutesOfCampus() {
        return new OpenRoutes(Set.of("/campus"), List.of("/campus/"));
    }
}
