package org.secondlook.reflection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.Times;
import org.secondlook.media.TestFootage;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.TestRecordings;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;

@SecondLookTest
class MarkerStoreTest {

    @Autowired
    MarkerStore store;

    @Autowired
    MarkerPages pages;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    @Autowired
    SettableClock clock;

    private TestViewer teacher;
    private RecordingId lesson;
    private Instant now;

    @BeforeEach
    void lesson() {
        teacher = viewers.open(Role.TEACHER);
        lesson = recordings.playable(teacher, TestFootage.INDEX_FIRST, Duration.ofMinutes(45));
        now = Times.now(clock);
    }

    @Test
    void whatIsAddedIsFound() {
        Marker full = marker(1_975_000, 2_020_000L, "🙂".repeat(2000));
        Marker sparse = marker(0, null, "");

        assertThat(add(full)).isTrue();
        assertThat(add(sparse)).isTrue();
        assertThat(pages.find(full.id(), teacher.viewer())).contains(full);
        assertThat(pages.near(lesson, Timecode.BEGINNING, teacher.viewer()).markers())
                .containsExactly(sparse, full);
    }

    @Test
    void anIdIsAddedOnce() {
        Marker first = marker(1, null, "first");
        add(first);

        assertThat(add(with(first, 0, "second"))).isFalse();
        assertThat(pages.near(lesson, Timecode.BEGINNING, teacher.viewer()).markers())
                .containsExactly(first);
    }

    @Test
    void aChangeCountsTheVersion() {
        Marker before = marker(1, 2L, "before");
        add(before);
        var after = new Marker(before.id(), lesson, MarkerKind.SUGGESTION, new Span(new Timecode(5), null), "after", 0);

        assertThat(store.change(after, teacher.person())).isTrue();
        assertThat(pages.find(before.id(), teacher.viewer())).contains(with(after, 1, "after"));
        assertThat(store.change(with(after, 0, "too late"), teacher.person())).isFalse();
        assertThat(store.change(with(after, 1, "in time"), teacher.person())).isTrue();
    }

    @Test
    void aRemovedMarkerIsNotListedUntilItIsRestored() {
        Marker marker = marker(1, null, "");
        add(marker);

        store.remove(marker.id(), teacher.person(), now);
        store.remove(marker.id(), teacher.person(), now);
        assertThat(pages.near(lesson, Timecode.BEGINNING, teacher.viewer()).markers())
                .isEmpty();
        assertThat(pages.find(marker.id(), teacher.viewer())).contains(marker);

        store.restore(marker.id(), teacher.person());
        assertThat(pages.near(lesson, Timecode.BEGINNING, teacher.viewer()).markers())
                .containsExactly(marker);
    }

    @Test
    void nobodyElseTouchesIt() {
        TestViewer colleague = viewers.open(Role.COACH, teacher);
        Marker marker = marker(1, null, "mine");
        add(marker);

        assertThat(store.change(with(marker, 0, "yours"), colleague.person())).isFalse();
        store.remove(marker.id(), colleague.person(), now);
        assertThat(pages.find(marker.id(), colleague.viewer())).isEmpty();
        assertThat(pages.near(lesson, Timecode.BEGINNING, colleague.viewer()).markers())
                .isEmpty();
        assertThat(pages.near(lesson, Timecode.BEGINNING, teacher.viewer()).markers())
                .containsExactly(marker);

        store.remove(marker.id(), teacher.person(), now);
        store.restore(marker.id(), colleague.person());
        assertThat(pages.near(lesson, Timecode.BEGINNING, teacher.viewer()).markers())
                .isEmpty();
    }

    @Test
    void whatIsForgottenIsGoneWithItsRemovals() {
        RecordingId other = recordings.playable(teacher);
        Marker removed = marker(1, null, "");
        var kept = new Marker(MarkerId.next(), other, MarkerKind.NOTE, new Span(new Timecode(0), null), "", 0);
        add(removed);
        add(marker(2, null, ""));
        add(kept);
        store.remove(removed.id(), teacher.person(), now);

        store.forget(lesson);

        assertThat(pages.near(lesson, Timecode.BEGINNING, teacher.viewer()).markers())
                .isEmpty();
        assertThat(pages.find(removed.id(), teacher.viewer())).isEmpty();
        assertThat(pages.near(other, Timecode.BEGINNING, teacher.viewer()).markers())
                .containsExactly(kept);
    }

    private boolean add(Marker marker) {
        return store.add(marker, teacher.person(), now);
    }

    private Marker marker(long start, @Nullable Long end, String note) {
        var span = new Span(new Timecode(start), end == null ? null : new Timecode(end));
        return new Marker(MarkerId.next(), lesson, MarkerKind.QUESTION, span, note, 0);
    }

    private static Marker with(Marker marker, int version, String note) {
        return new Marker(marker.id(), marker.recording(), marker.kind(), marker.span(), note, version);
    }
}
