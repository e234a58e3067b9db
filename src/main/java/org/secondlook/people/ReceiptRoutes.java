package org.secondlook.people;

import java.util.List;
import java.util.Set;
import org.secondlook.foundation.OpenRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens receipts: whoever has one has no session any more. */
@Configuration(proxyBeanMethods = false)
class ReceiptRoutes {

    @Bean
    OpenRoutes openRoutesOfReceipts() {
        return new OpenRoutes(Set.of(), List.of("/people/receipts/"));
    }
}
