package org.secondlook.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.TestRecordings;
import org.secondlook.reflection.Reading.Noticed;
import org.secondlook.reflection.VersionPages.Line;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** What was finished stays as it was, for whoever wrote it and nobody else. */
@SecondLookTest
class VersionsTest {

    @Autowired
    Reflections reflections;

    @Autowired
    Versions versions;

    @Autowired
    VersionStore store;

    @Autowired
    Readings readings;

    @Autowired
    Markers markers;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    SettableClock clock;

    private TestViewer teacher;
    private Viewer viewer;
    private RecordingId lesson;

    @BeforeEach
    void lesson() {
        teacher = viewers.open(Role.TEACHER);
        viewer = teacher.viewer();
        lesson = recordings.playable(teacher);
    }

    @Test
    void aVersionIsWhatWasAskedAndAnsweredThen() {
        Marker marker = mark();
        Instant first = Times.now(clock);
        Reflection submitted = reflections.submit(lesson, TestReflections.naming("We waited", 0, marker.id()), viewer);
        clock.advance(Duration.ofDays(1));
        reflections.save(lesson, TestReflections.form("We waited long", 1), viewer);

        Version version = versions.get(submitted.id(), 1, viewer);
        assertThat(version.submittedAt()).isEqualTo(first);
        assertThat(version.set()).isEqualTo(new PromptSetId("standard.v1"));
        assertThat(version.answers())
                .extracting(Asked::question)
                .containsExactly(
                        "What went well, and what did your pupils do because of it?",
                        "What surprised you, seen from outside?",
                        "What will you try next time?");
        assertThat(version.answers().get(0).answer()).isEqualTo(new Answer("We waited", Set.of(marker.id())));
        assertThat(versions.isNewest(reflections.get(lesson, viewer), viewer)).isFalse();

        Reading reading = readings.version(submitted.id(), 1, viewer);
        assertThat(reading.lines()).hasSize(1);
        assertThat(reading.lines().get(0).evidence())
                .containsExactly(new Noticed("00:01", MarkerKind.STRENGTH, "A pause"));
    }

    @Test
    void finishedTwiceWithTheSameWordsItIsOneVersion() {
        Reflection one = reflections.submit(lesson, TestReflections.form("We waited", 0), viewer);
        reflections.submit(lesson, TestReflections.form("We waited", 0), viewer);
        assertThat(versions.lines(one.id(), viewer)).hasSize(1);

        reflections.submit(lesson, TestReflections.form("We waited long", 1), viewer);
        assertThat(versions.lines(one.id(), viewer)).extracting(Line::number).containsExactly(2, 1);
        assertThat(Change.between(
                        versions.before(one.id(), 2, viewer).orElseThrow(), versions.get(one.id(), 2, viewer)))
                .containsExactly(new Change("What went well, and what did your pupils do because of it?", "", "long"));
    }

    @Test
    void whatIsOnlySavedIsNoVersion() {
        Reflection saved = reflections.save(lesson, TestReflections.form("We waited", 0), viewer);
        reflections.submit(
                lesson, TestReflections.form("standard.v1", Map.of("strength", " ", "surprise", "Talk"), 1), viewer);

        assertThat(versions.lines(saved.id(), viewer)).isEmpty();
        assertThat(readings.newest(saved.id(), viewer)).isEmpty();
    }

    @Test
    void ofManyTheFirstAndTheNewestStay() {
        ReflectionId id = reflections
                .submit(lesson, TestReflections.form("We waited", 0), viewer)
                .id();
        Version first = versions.get(id, 1, viewer);
        transactions.executeWithoutResult(all -> IntStream.rangeClosed(2, 53)
                .mapToObj(number -> new Version(number, first.set(), first.submittedAt(), first.answers()))
                .forEach(version -> store.add(id, version)));

        assertThat(versions.lines(id, viewer))
                .hasSize(Version.MOST)
                .extracting(Line::number)
                .startsWith(53, 52)
                .endsWith(6, 5, 1);
    }

    @Test
    void aMarkerThatIsGoneIsGoneFromVersionsToo() {
        Marker marker = mark();
        ReflectionId id = reflections
                .submit(lesson, TestReflections.naming("We waited", 0, marker.id()), viewer)
                .id();
        markers.remove(marker.id(), viewer);

        assertThat(versions.get(id, 1, viewer).answers().get(0).answer().evidence())
                .isEmpty();
        assertThat(readings.version(id, 1, viewer).lines().get(0).evidence()).isEmpty();
    }

    @Test
    void nobodyElseReadsThem() {
        ReflectionId id = reflections
                .submit(lesson, TestReflections.form("We waited", 0), viewer)
                .id();
        Viewer colleague = viewers.open(Role.PD_LEAD, teacher).viewer();

        assertThat(versions.lines(id, colleague)).isEmpty();
        assertThatThrownBy(() -> versions.get(id, 1, colleague)).isInstanceOf(NotVisibleException.class);
        assertThatThrownBy(() -> readings.version(id, 1, colleague)).isInstanceOf(NotVisibleException.class);
        assertThatThrownBy(() -> reflections.get(id, colleague)).isInstanceOf(NotVisibleException.class);
        assertThatThrownBy(() -> readings.shared(id, colleague)).isInstanceOf(NotVisibleException.class);
    }

    private Marker mark() {
        var span = new Span(new Timecode(1000), null);
        return markers.add(new Marker(MarkerId.next(), lesson, MarkerKind.STRENGTH, span, "A pause", 0), viewer)
                .orElseThrow();
    }
}
