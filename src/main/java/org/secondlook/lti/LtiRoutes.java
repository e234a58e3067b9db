package org.secondlook.lti;

import java.util.List;
import java.util.Set;
import org.secondlook.foundation.OpenRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the protocol's addresses: whoever calls them has no session yet, or is a platform. */
@Configuration(proxyBeanMethods = false)
class LtiRoutes {

    @Bean
    OpenRoutes openRoutesOfLti() {
        return new OpenRoutes(Set.of(), List.of("/lti/", "/.well-known/"));
    }
}
