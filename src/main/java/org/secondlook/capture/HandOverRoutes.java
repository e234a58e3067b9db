package org.secondlook.capture;

import java.util.List;
import java.util.Set;
import org.secondlook.foundation.OpenRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the addresses that tickets lead to: who has one has no launch, and proves by a cookie of its own who they are. */
@Configuration(proxyBeanMethods = false)
class HandOverRoutes {

    static final String PREFIX = "/hand-over/";

    @Bean
    OpenRoutes openRoutesOfHandOvers() {
        return new OpenRoutes(Set.of(), List.of(PREFIX));
    }
}
