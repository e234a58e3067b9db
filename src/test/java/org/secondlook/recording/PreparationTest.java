package org.secondlook.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.foundation.BlobStore;
import org.secondlook.media.TestFootage;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of the files that people send. */
@SecondLookTest
class PreparationTest {

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    @Autowired
    RenditionPages pages;

    @Autowired
    BlobStore blobs;

    @Autowired
    DueJobs jobs;

    TestViewer teacher;

    @BeforeEach
    void open() {
        teacher = viewers.open(Role.TEACHER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PHONE             | source.mp4 1280x720, poster.jpg 854x480, 720p.mp4 1280x720, 360p.mp4 640x360",
                "BROWSER           | source.webm 640x360, poster.jpg 640x360, 720p.mp4 640x360",
                "PHONE_ON_ITS_SIDE | poster.jpg 480x854, 720p.mp4 720x1280, 360p.mp4 360x640",
                "OLD_CAMERA        | poster.jpg 322x242, 720p.mp4 322x242",
                "SOUND_ONLY        | audio.m4a",
                "DICTAPHONE        | audio.m4a",
            })
    void aGoodFileIsPlayable(TestFootage footage, String expected) {
        RecordingId id = recordings.stored(teacher, footage);

        jobs.run();

        assertThat(described(id)).containsExactlyInAnyOrder(expected.split(", ", -1));
    }

    private List<String> described(RecordingId id) {
        return pages.visible(id, teacher.person()).stream()
                .map(file -> file.blob().value().replaceAll(".*/", "")
                        + (file.size() == null
                                ? ""
                                : " " + file.size().width() + "x" + file.size().height()))
                .toList();
    }
}
