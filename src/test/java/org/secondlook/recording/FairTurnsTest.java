package org.secondlook.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.media.TestFootage;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One school's uploads do not make another wait for all of them. */
@SecondLookTest
class FairTurnsTest {

    private static final Duration A_RENDERING = Duration.ofMinutes(3);

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    @Autowired
    Turns turns;

    @Autowired
    RecordingStore rows;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient db;

    TestViewer large;
    TestViewer small;

    @BeforeEach
    void open() {
        db.sql("delete from recording_turn").update();
        large = viewers.open(Role.TEACHER);
        small = viewers.open(Role.TEACHER);
    }

    @Test
    void aSchoolThatComesLaterWaitsForOneAndNotForFifty() {
        List<RecordingId> fifty = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            fifty.add(recording(large));
        }
        assertThat(takes(fifty.get(0))).isTrue();
        RecordingId late = recording(small);
        fifty.forEach(turns::isNext);
        assertThat(turns.isNext(late)).isTrue();
        clock.advance(A_RENDERING);

        turns.isNext(late);
        assertThat(fifty).noneMatch(turns::isNext);
        assertThat(takes(late)).isTrue();
        assertThat(turns.isNext(fifty.get(1))).isTrue();
    }

    @Test
    void schoolsThatAllWaitTakeTurns() {
        List<RecordingId> served = new ArrayList<>();
        List<RecordingId> waiting = new ArrayList<>(List.of(recording(large), recording(large), recording(large)));
        waiting.add(recording(small));
        waiting.add(recording(small));
        while (!waiting.isEmpty()) {
            waiting.forEach(turns::isNext);
            RecordingId next =
                    waiting.stream().filter(turns::isNext).findFirst().orElseThrow();
            assertThat(takes(next)).isTrue();
            waiting.remove(next);
            served.add(next);
            clock.advance(A_RENDERING);
        }

        assertThat(served).extracting(this::school).containsExactly("large", "small", "large", "small", "large");
    }

    @Test
    void aSchoolAloneNeverWaitsForItself() {
        RecordingId first = recording(large);
        RecordingId second = recording(large);

        assertThat(takes(first)).isTrue();
        assertThat(takes(second)).isTrue();
    }

    @Test
    void whoDoesNotAskAnyMoreHoldsNobodyUp() {
        assertThat(takes(recording(large))).isTrue();
        turns.isNext(recording(small));
        RecordingId other = recording(large);
        assertThat(turns.isNext(other)).isFalse();

        clock.advance(Duration.ofSeconds(21));

        assertThat(turns.isNext(other)).isTrue();
    }

    @Test
    void anErasedRecordingAsksForNothing() {
        RecordingId erased = recording(small);
        rows.delete(erased);

        assertThat(takes(recording(large))).isTrue();
        assertThat(takes(erased)).isTrue();
        assertThat(takes(recording(large))).isTrue();
    }

    private RecordingId recording(TestViewer owner) {
        return recordings.stored(owner, TestFootage.TEXT);
    }

    private boolean takes(RecordingId id) {
        clock.advance(Duration.ofMillis(10));
        boolean next = turns.isNext(id);
        if (next) {
            turns.take(id);
        }
        return next;
    }

    private String school(RecordingId id) {
        UUID owner = db.sql("select owner_id from recording_recording where id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .single();
        return owner.equals(large.person().value()) ? "large" : "small";
    }
}
