package org.secondlook.notice;

import java.util.List;
import java.util.Set;
import org.secondlook.foundation.OpenRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens what is asked by whoever has no session: calendars, and those who follow a link in a mail. Each address has a secret in it. */
@Configuration(proxyBeanMethods = false)
class NoticeRoutes {

    @Bean
    OpenRoutes openRoutesOfNotices() {
        return new OpenRoutes(Set.of(), List.of("/notices/calendar/", "/notices/proofs/", "/notices/unsubscribing/"));
    }
}
