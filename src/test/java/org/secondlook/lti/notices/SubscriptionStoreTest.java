package org.secondlook.lti.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.Times;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;

@SecondLookTest
class SubscriptionStoreTest {

    private static final URI HANDLER = URI.create("https://tool.example/lti/notices");

    @Autowired
    SubscriptionStore store;

    @Autowired
    Clock clock;

    private final String deployment = "1:" + UUID.randomUUID();

    @Test
    void aSubscriptionComesBackAsItWasKept() {
        Subscription kept = subscription("https://lms.example/1", Notices.HELLO, Notices.COPY);

        UUID id = store.keep(kept);

        assertThat(id).isEqualTo(kept.id());
        assertThat(store.find(id)).contains(kept);
        assertThat(store.find("canvas", deployment)).contains(kept);
        assertThat(store.find("canvas", "another")).isEmpty();
    }

    @Test
    void aDeploymentHasOneAndItsNewestWordCounts() {
        UUID first = store.keep(subscription("https://lms.example/1", Notices.COPY));
        UUID second = store.keep(subscription("https://lms.example/2", Notices.COPY));

        assertThat(second).isEqualTo(first);
        assertThat(store.find(first).orElseThrow().address()).hasToString("https://lms.example/2");
    }

    private Subscription subscription(String address, String... types) {
        return new Subscription(
                UUID.randomUUID(), "canvas", deployment, URI.create(address), HANDLER, Set.of(types), Times.now(clock));
    }
}
