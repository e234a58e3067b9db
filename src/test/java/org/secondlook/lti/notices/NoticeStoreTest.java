package org.secondlook.lti.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.Times;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;

@SecondLookTest
class NoticeStoreTest {

    @Autowired
    NoticeStore store;

    @Autowired
    Clock clock;

    @Test
    void aNoticeComesBackAsItWasKept() {
        KeptNotice whole = notice("copy", "Next term", List.of("old", "older"));
        KeptNotice bare = notice(null, null, List.of());

        assertThat(store.add(whole)).isTrue();
        assertThat(store.add(bare)).isTrue();
        assertThat(store.find(whole.id())).contains(whole);
        assertThat(store.find(bare.id())).contains(bare);
    }

    @Test
    void onlyTheHandledAreForgotten() {
        KeptNotice handled = notice(null, null, List.of());
        KeptNotice waiting = notice(null, null, List.of());
        store.add(handled);
        store.add(waiting);
        Instant later = handled.takenAt().plus(Duration.ofSeconds(1));

        assertThat(store.finish(handled.id(), later)).isTrue();
        assertThat(store.finish(handled.id(), later)).isFalse();
        assertThat(store.deleteHandledBefore(later)).isPositive();

        assertThat(store.find(handled.id())).isEmpty();
        assertThat(store.find(waiting.id())).isPresent();
    }

    private KeptNotice notice(String context, String title, List<String> origins) {
        return new KeptNotice(
                new NoticeId(UUID.randomUUID()),
                "canvas",
                "https://canvas.example",
                "client",
                "1:a",
                UUID.randomUUID().toString(),
                Notices.COPY,
                context,
                title,
                origins,
                Times.now(clock));
    }
}
