package org.secondlook.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewers;
import org.secondlook.programme.ActivityId;
import org.springframework.beans.factory.annotation.Autowired;

@GradebookTest
class ColumnStoreTest {

    private static final URI COLUMN = URI.create("https://lms.example.org/lineitem?type_id=1");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Autowired
    ColumnStore store;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestCompletions completions;

    private ActivityId activity;

    @BeforeEach
    void somewhere() {
        activity = completions.place(viewers.open(Role.TEACHER), null);
    }

    @Test
    void oneAtATimeLooks() {
        assertThat(store.begin(activity, NOON, NOON.plusSeconds(60))).isTrue();
        assertThat(store.begin(activity, NOON, NOON.plusSeconds(60))).isFalse();

        store.end(activity, NOON.plusSeconds(5));
        assertThat(store.begin(activity, NOON.plusSeconds(5), NOON.plusSeconds(65)))
                .isTrue();
    }

    @Test
    void whoDiedWhileLookingIsReplacedAfterAWhile() {
        store.begin(activity, NOON, NOON.plusSeconds(60));

        assertThat(store.begin(activity, NOON.plusSeconds(59), NOON.plusSeconds(119)))
                .isFalse();
        assertThat(store.begin(activity, NOON.plusSeconds(60), NOON.plusSeconds(120)))
                .isTrue();
    }

    @Test
    void whatIsFoundIsKeptAndNotSoughtAgainUntilItIsForgotten() {
        store.begin(activity, NOON, NOON);
        assertThat(store.find(activity)).isEmpty();
        store.keep(activity, COLUMN);

        assertThat(store.find(activity)).contains(COLUMN);
        assertThat(store.begin(activity, NOON, NOON.plusSeconds(60))).isFalse();
        store.forget(activity, URI.create("https://lms.example.org/another"));
        assertThat(store.find(activity)).contains(COLUMN);
        store.forget(activity, COLUMN);
        assertThat(store.find(activity)).isEmpty();
    }

    @Test
    void whatNobodySoughtIsNotKept() {
        assertThatThrownBy(() -> store.keep(activity, COLUMN)).isInstanceOf(IllegalStateException.class);
    }
}
