package org.secondlook.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.secondlook.media.Stretch;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;

@SecondLookTest
class TrimStoreTest {

    @Autowired
    TrimStore store;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    @Test
    void whatIsWantedAndWhatIsSeenIsKeptUntilItIsAll() {
        RecordingId lesson = recordings.playable(viewers.open(Role.TEACHER));
        assertThat(store.find(lesson)).isEmpty();
        Trim none = Trim.none(Duration.ofMillis(7_200_001));
        var cut = new Trim(none.whole(), new Stretch(Duration.ofMillis(1), Duration.ofMillis(7_200_000)), none.shown());

        store.save(lesson, cut);
        assertThat(store.find(lesson)).contains(cut);
        store.save(lesson, cut.made());
        assertThat(store.find(lesson)).contains(cut.made());
        store.save(lesson, none);
        assertThat(store.find(lesson)).isEmpty();
        store.save(lesson, cut);
        assertThat(store.forget(lesson)).isTrue();
        assertThat(store.forget(lesson)).isFalse();
    }
}
