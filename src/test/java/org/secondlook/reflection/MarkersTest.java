package org.secondlook.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.TestRecordings;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;

/** Markers in two tabs, with impatient fingers, and before curious eyes. */
@SecondLookTest
class MarkersTest {

    @Autowired
    Markers markers;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    private TestViewer teacher;
    private Viewer viewer;
    private RecordingId lesson;
    private Marker marker;

    @BeforeEach
    void marker() {
        teacher = viewers.open(Role.TEACHER);
        viewer = teacher.viewer();
        lesson = recordings.playable(teacher);
        marker = markers.add(
                        new Marker(
                                MarkerId.next(),
                                lesson,
                                MarkerKind.QUESTION,
                                new Span(new Timecode(741), null),
                                "Why?",
                                0),
                        viewer)
                .orElseThrow();
    }

    @Test
    void isSavedByOneStatement() {
        var another = new Marker(MarkerId.next(), lesson, MarkerKind.NOTE, marker.span(), "Because", 0);
        try (var statements = Statements.ofThisThread()) {
            assertThat(markers.add(another, viewer)).contains(another);
            assertThat(statements.seen()).hasSize(1);
        }
    }

    @Test
    void beyondTheEndOfItsLessonThereIsNone() {
        var late = new Span(new Timecode(Duration.ofHours(9).toMillis()), null);

        assertThat(markers.add(new Marker(MarkerId.next(), lesson, MarkerKind.NOTE, late, "", 0), viewer))
                .isEmpty();
    }

    @Test
    void aDoubleClickMakesOneMarker() {
        assertThat(markers.add(marker, viewer)).contains(marker);
        assertThat(markers.near(lesson, Timecode.BEGINNING, viewer).markers()).containsExactly(marker);
    }

    @Test
    void aDoubleClickAfterAChangeShowsTheMarkerAsItIs() {
        Marker changed = markers.change(saying("Why?", 0), viewer);

        assertThat(markers.add(marker, viewer)).contains(changed);
    }

    @Test
    void anotherMarkerWithTheSameIdIsRefused() {
        assertThatThrownBy(() -> markers.add(saying("How?", 0), viewer)).isInstanceOf(StaleException.class);
        assertThat(markers.near(lesson, Timecode.BEGINNING, viewer).markers()).containsExactly(marker);
    }

    @Test
    void theIdOfSomebodyElsesMarkerIsRefused() {
        TestViewer colleague = viewers.open(Role.TEACHER, teacher);
        var twin =
                new Marker(marker.id(), recordings.playable(colleague), marker.kind(), marker.span(), marker.note(), 0);

        assertThatThrownBy(() -> markers.add(twin, colleague.viewer())).isInstanceOf(StaleException.class);
        assertThat(markers.near(lesson, Timecode.BEGINNING, viewer).markers()).containsExactly(marker);
    }

    @Test
    void theSecondOfTwoTabsDoesNotOverwriteTheFirst() {
        Marker first = markers.change(saying("first", 0), viewer);

        assertThat(first.version()).isOne();
        assertThatThrownBy(() -> markers.change(saying("second", 0), viewer)).isInstanceOf(StaleException.class);
        assertThat(markers.near(lesson, Timecode.BEGINNING, viewer).markers()).containsExactly(first);
    }

    @Test
    void aChangeThatIsSentTwiceIsOne() {
        Marker changed = markers.change(saying("How?", 0), viewer);

        assertThat(markers.change(saying("How?", 0), viewer)).isEqualTo(changed);
    }

    @Test
    void whatWasRemovedInAnotherTabIsNotChangedUnseen() {
        markers.remove(marker.id(), viewer);

        assertThatThrownBy(() -> markers.change(saying("How?", 0), viewer)).isInstanceOf(StaleException.class);
        assertThat(markers.restore(marker.id(), viewer)).isEqualTo(marker);
    }

    @Test
    void nobodyElseFindsIt() {
        Viewer colleague = viewers.open(Role.COACH, teacher).viewer();
        Viewer stranger = viewers.open(Role.ADMINISTRATOR).viewer();

        for (Viewer other : List.of(colleague, stranger)) {
            assertThatThrownBy(() -> markers.get(marker.id(), other)).isInstanceOf(NotVisibleException.class);
            assertThatThrownBy(() -> markers.recordingOf(marker.id(), other)).isInstanceOf(NotVisibleException.class);
            assertThatThrownBy(() -> markers.change(saying("mine", 0), other)).isInstanceOf(NotVisibleException.class);
            assertThatThrownBy(() -> markers.remove(marker.id(), other)).isInstanceOf(NotVisibleException.class);
            assertThatThrownBy(() -> markers.restore(marker.id(), other)).isInstanceOf(NotVisibleException.class);
            assertThatThrownBy(() -> markers.add(marker, other)).isInstanceOf(NotVisibleException.class);
            assertThat(markers.near(lesson, Timecode.BEGINNING, other).markers())
                    .isEmpty();
        }
        assertThat(markers.near(lesson, Timecode.BEGINNING, viewer).markers()).containsExactly(marker);
    }

    private Marker saying(String note, int version) {
        return new Marker(marker.id(), lesson, marker.kind(), marker.span(), note, version);
    }
}
