package org.secondlook.observation;

import org.secondlook.sharing.Shareable;
import org.secondlook.sharing.Subject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks at lessons, and gaps, as things that can be shared, each by itself: who sees the one does not see the other. */
@Configuration(proxyBeanMethods = false)
class ShareableLooks {

    @Bean
    Shareable shareableObservations(SharedLooks looks) {
        return new ShareableLook(Subject.Kind.OBSERVATION, "", looks);
    }

    @Bean
    Shareable shareableGaps(SharedLooks looks) {
        return new ShareableLook(Subject.Kind.GAP, "/gap", looks);
    }
}
