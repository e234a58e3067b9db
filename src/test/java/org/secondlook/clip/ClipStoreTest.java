package org.secondlook.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.secondlook.clip.ClipState.CUTTING;
import static org.secondlook.clip.ClipState.FAILED;
import static org.secondlook.clip.ClipState.READY;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.BlobKey;
import org.secondlook.foundation.Times;
import org.secondlook.media.FrameSize;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.Moment;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.RenditionFile;
import org.secondlook.recording.TestRecordings;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;

@SecondLookTest
class ClipStoreTest {

    private static final Range RANGE = new Range(new Moment(250), new Moment(1750));
    private static final ClipWords WORDS = new ClipWords("각".repeat(200), "🙂".repeat(100));

    @Autowired
    ClipStore store;

    @Autowired
    CuttingStore cuttings;

    @Autowired
    ClipPages pages;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    @Autowired
    SettableClock clock;

    private TestViewer teacher;
    private RecordingId lesson;
    private ClipId id;
    private Instant now;

    @BeforeEach
    void clip() {
        now = Times.now(clock);
        teacher = viewers.open(Role.TEACHER);
        lesson = recordings.playable(teacher);
        id = ClipId.next();
        store.add(id, lesson, teacher.person(), RANGE, WORDS, now);
    }

    @Test
    void whatIsAddedIsFoundByItsOwnerAlone() {
        var clip = new Clip(id, lesson, RANGE, WORDS, 0, CUTTING, 0, now);

        assertThat(pages.find(id, teacher.person())).contains(clip);
        assertThat(pages.of(lesson, teacher.person())).containsExactly(clip);
        assertThat(pages.own(teacher.person())).containsExactly(clip);
        assertThat(store.of(lesson)).containsExactly(id);
        assertThat(store.of(teacher.person())).containsExactly(id);
        TestViewer other = viewers.open(Role.TEACHER, teacher);
        assertThat(pages.find(id, other.person())).isEmpty();
        assertThat(pages.of(lesson, other.person())).isEmpty();
        assertThat(store.delete(id, other.person())).isFalse();
        assertThat(store.reword(id, other.person(), WORDS, 0)).isFalse();
    }

    @Test
    void wordsChangeFromTheVersionThatWasRead() {
        var better = new ClipWords("I wait", "");
        assertThat(store.reword(id, teacher.person(), better, 0)).isTrue();
        assertThat(store.reword(id, teacher.person(), WORDS, 0)).isFalse();
        assertThat(pages.find(id, teacher.person())).hasValueSatisfying(clip -> {
            assertThat(clip.words()).isEqualTo(better);
            assertThat(clip.version()).isEqualTo(1);
        });
    }

    @Test
    void filesAreSeenOnceTheClipIsReady() {
        Cutting cutting = cuttings.find(id).orElseThrow();
        assertThat(cutting).isEqualTo(new Cutting(id, 1, lesson, teacher.person(), RANGE));
        var video = new RenditionFile("720p", new BlobKey("clips/a"), 17, new FrameSize(1280, 720), now);
        var sound = new RenditionFile("audio", new BlobKey("clips/b"), 7, null, now);
        cuttings.add(id, video);
        cuttings.add(id, sound);
        assertThat(pages.watchable(id, teacher.viewer(), now).files()).isEmpty();

        assertThat(cuttings.reach(cutting, 40)).isTrue();
        assertThat(pages.find(id, teacher.person()).orElseThrow().percent()).isEqualTo(40);
        assertThat(cuttings.become(cutting, CUTTING, READY)).isTrue();

        assertThat(pages.watchable(id, teacher.viewer(), now).files()).containsExactlyInAnyOrder(video, sound);
        assertThat(pages.watchable(id, viewers.open(Role.TEACHER, teacher).viewer(), now)
                        .files())
                .isEmpty();
        assertThat(cuttings.find(id)).isEmpty();
        assertThat(cuttings.reach(cutting, 50)).isFalse();
        assertThat(cuttings.become(cutting, CUTTING, FAILED)).isFalse();
    }

    @Test
    void anOlderCuttingChangesNothing() {
        var older = new Cutting(id, 0, lesson, teacher.person(), RANGE);
        assertThat(cuttings.reach(older, 40)).isFalse();
        assertThat(cuttings.become(older, CUTTING, READY)).isFalse();
        assertThatThrownBy(() -> cuttings.become(older, READY, FAILED)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aClipGoesWithItsFiles() {
        cuttings.add(id, new RenditionFile("audio", new BlobKey("clips/b"), 7, null, now));
        assertThat(pages.held(teacher.person())).extracting("amount").containsExactly(1L, 1L);
        assertThat(store.delete(id, teacher.person())).isTrue();
        assertThat(cuttings.exists(id)).isFalse();

        List.of(ClipId.next(), ClipId.next())
                .forEach(each -> store.add(each, lesson, teacher.person(), RANGE, WORDS, now));
        store.forget(lesson);
        assertThat(pages.own(teacher.person())).isEmpty();
        store.add(id, lesson, teacher.person(), RANGE, WORDS, now);
        store.forget(teacher.person());
        assertThat(pages.held(teacher.person())).extracting("amount").containsExactly(0L, 0L);
    }
}
