package org.secondlook.clip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.foundation.BlobKey;
import org.secondlook.foundation.BlobStore;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.Moment;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.Remainder;
import org.secondlook.recording.TestRecordings;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Clips show the same as before when beginning and end of their lesson are cut away, as far as it is left. */
@SecondLookTest
class ClipsAlongTest {

    @Autowired
    Clips clips;

    @Autowired
    ClipsAlong along;

    @Autowired
    ClipStore store;

    @Autowired
    CuttingStore cuttings;

    @Autowired
    CutClip cut;

    @Autowired
    BlobStore blobs;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    @TempDir
    Path folder;

    private TestViewer teacher;
    private RecordingId lesson;
    private ClipId before;

    @BeforeEach
    void make() {
        teacher = viewers.open(Role.TEACHER);
        lesson = recordings.playable(teacher);
        before = make(2, 9);
        make(5, 15);
        make(20, 30);
        make(55, 70);
    }

    @Test
    void theyMoveAndThoseOfWhichNothingIsLeftAreNotSeenUntilTheyAreBack() {
        recordings.move(lesson, 10, 50);

        assertThat(ranges()).containsExactly("00:00 – 00:05", "00:10 – 00:20", "00:45 – 00:50");
        recordings.move(lesson, -10, null);
        assertThat(ranges()).containsExactly("00:02 – 00:09", "00:05 – 00:15", "00:20 – 00:30", "00:55 – 01:10");
    }

    @Test
    void ofThoseThatAreNotSeenNoBytesAreLeft() throws Exception {
        Cutting cutting = cuttings.find(before).orElseThrow();
        blobs.adopt(new BlobKey(cutting.folder() + "/720p.mp4"), Files.writeString(folder.resolve("x"), "x"));
        recordings.move(lesson, 10, null);

        assertThat(cuttings.find(before)).isEmpty();
        assertThat(cut.isDone(before)).isTrue();
        assertThat(blobs.below(Cutting.folderOf(before), Instant.MAX)).isEmpty();
    }

    @Test
    void whatWouldGoIsCountedBefore() {
        var rest = new Remainder(Duration.ofSeconds(10), Duration.ofMillis(55_999));

        assertThat(along.leftOut(lesson, rest, teacher.viewer()).get(0).amount())
                .isEqualTo(2);
    }

    @Test
    void thoseOutsideAreGoneWhenNothingComesBackAnyMore() {
        recordings.move(lesson, 10, 50);
        recordings.settle(lesson);
        recordings.move(lesson, -10, null);

        assertThat(ranges()).containsExactly("00:10 – 00:15", "00:20 – 00:30", "00:55 – 01:00");
        assertThat(store.of(lesson)).doesNotContain(before);
    }

    private ClipId make(int start, int end) {
        var range = new Range(new Moment(start * 1000L), new Moment(end * 1000L));
        return clips.make(lesson, range, new ClipWords("I wait", ""), teacher.viewer());
    }

    private List<String> ranges() {
        return clips.of(lesson, teacher.viewer()).stream()
                .map(clip -> clip.range().text())
                .toList();
    }
}
