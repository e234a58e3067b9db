package org.secondlook.reflection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.media.TestFootage;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.Remainder;
import org.secondlook.recording.TestRecordings;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Markers stay with what they mark when beginning and end of their lesson are cut away. */
@SecondLookTest
class MarkersAlongTest {

    @Autowired
    Markers markers;

    @Autowired
    MarkersAlong along;

    @Autowired
    MarkerTimes times;

    @Autowired
    OwnPages own;

    @Autowired
    Reflections reflections;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    @Autowired
    JdbcClient db;

    private TestViewer teacher;
    private RecordingId lesson;

    @BeforeEach
    void mark() {
        teacher = viewers.open(Role.TEACHER);
        lesson = recordings.playable(teacher, TestFootage.INDEX_FIRST, Duration.ofHours(1));
        add(2, null);
        add(5, 15);
        add(20, null);
        add(55, 70);
        add(65, null);
    }

    @Test
    void theyMoveAndThoseOutsideAreNotSeenAnywhereUntilTheyAreBack() {
        String before = times.entityTag(lesson, teacher.viewer());
        recordings.move(lesson, 10, 50);

        assertThat(seen()).containsExactly("00:00 – 00:05", "00:10", "00:45 – 00:50");
        assertThat(own.markers(lesson, teacher.person())).hasSize(3);
        assertThat(reflections.progress(lesson, teacher.viewer()).markers()).isEqualTo(3);
        assertThat(new String(times.json(lesson, teacher.viewer()), StandardCharsets.UTF_8))
                .contains(",0,5000]")
                .contains(",45000,50000]");
        assertThat(times.entityTag(lesson, teacher.viewer())).isNotEqualTo(before);

        recordings.move(lesson, -10, null);
        assertThat(seen()).containsExactly("00:02", "00:05 – 00:15", "00:20", "00:55 – 01:10", "01:05");
    }

    @Test
    void whatWouldGoIsCountedBefore() {
        assertThat(outside(0, null)).isZero();
        assertThat(outside(10, null)).isEqualTo(1);
        assertThat(outside(16, 60)).isEqualTo(3);
        recordings.move(lesson, 10, 50);
        assertThat(outside(6, null)).isEqualTo(1);
    }

    @Test
    void aPageThatWasReadBeforeChangesNothing() {
        Marker read = first();
        recordings.move(lesson, 1, null);

        assertThat(first().version()).isGreaterThan(read.version());
    }

    @Test
    void thoseOutsideAreGoneWhenNothingComesBackAnyMore() {
        Marker removed = first();
        markers.remove(removed.id(), teacher.viewer());
        recordings.move(lesson, 10, 50);
        recordings.settle(lesson);
        recordings.move(lesson, -10, null);

        assertThat(seen()).containsExactly("00:10 – 00:15", "00:20", "00:55 – 01:00");
        assertThat(db.sql("select count(*) from reflection_marker where recording_id = :lesson")
                        .param("lesson", lesson.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    private void add(int start, @Nullable Integer end) {
        Timecode until = end == null ? null : new Timecode(end * 1000L);
        var span = new Span(new Timecode(start * 1000L), until);
        markers.add(new Marker(MarkerId.next(), lesson, MarkerKind.NOTE, span, "", 0), teacher.viewer());
    }

    private Marker first() {
        return markers.near(lesson, Timecode.BEGINNING, teacher.viewer())
                .markers()
                .get(0);
    }

    private List<String> seen() {
        return markers.near(lesson, Timecode.BEGINNING, teacher.viewer()).markers().stream()
                .map(marker -> marker.span().text())
                .toList();
    }

    private long outside(int from, @Nullable Integer to) {
        var rest = new Remainder(Duration.ofSeconds(from), to == null ? null : Duration.ofSeconds(to));
        return along.leftOut(lesson, rest, teacher.viewer()).get(0).amount();
    }
}
