package org.secondlook.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.caption.CaptionTrack.Origin;
import org.secondlook.foundation.Times;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.Remainder;
import org.secondlook.recording.TestRecordings;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Captions stay with what is said when beginning and end of their lesson are cut away. */
@SecondLookTest
class CaptionsAlongTest {

    @Autowired
    Captions captions;

    @Autowired
    Cues cues;

    @Autowired
    CaptionsAlong along;

    @Autowired
    TranscriptionStore transcriptions;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient db;

    private TestViewer teacher;
    private RecordingId lesson;
    private TrackId track;

    @BeforeEach
    void caption() throws CaptionsRefused {
        teacher = viewers.open(Role.TEACHER);
        lesson = recordings.playable(teacher);
        List<Cue> said = List.of(cue(2, "before"), cue(9, "into"), cue(20, "within"), cue(59, "out"), cue(70, "after"));
        track = captions.keep(lesson, new Language("en"), Origin.FILE, said, teacher.viewer());
    }

    @Test
    void theyMoveAndThoseOutsideAreNotSeenAnywhereUntilTheyAreBack() {
        recordings.move(lesson, 10, 50);

        assertThat(file())
                .contains("00:00:00.000 --> 00:00:01.000\ninto", "00:00:10.000 --> 00:00:12.000\nwithin")
                .contains("00:00:49.000 --> 00:00:50.000\nout")
                .doesNotContain("before", "after");
        assertThat(captions.get(track, teacher.viewer()).size()).isEqualTo(3);
        assertThat(cues.hits(track, "before", teacher.viewer())).isEmpty();

        recordings.move(lesson, -10, null);
        assertThat(file()).contains("00:00:02.000 --> 00:00:04.000\nbefore", "00:01:10.000 --> 00:01:12.000\nafter");
    }

    @Test
    void whatWouldGoIsCountedBefore() {
        KeptCue within = cues.hits(track, "within", teacher.viewer()).get(0);
        var rest = new Remainder(Duration.ofSeconds(30), Duration.ofSeconds(60));

        assertThat(along.leftOut(lesson, rest, teacher.viewer()).get(0).amount())
                .isEqualTo(4);
        cues.remove(within.id(), teacher.viewer());
        assertThat(along.leftOut(lesson, rest, teacher.viewer()).get(0).amount())
                .isEqualTo(3);
    }

    @Test
    void thoseOutsideAreGoneWhenNothingComesBackAnyMore() {
        KeptCue within = cues.hits(track, "before", teacher.viewer()).get(0);
        cues.remove(within.id(), teacher.viewer());
        recordings.move(lesson, 10, 50);
        recordings.settle(lesson);
        recordings.move(lesson, -10, null);

        assertThat(file())
                .contains("00:00:10.000 --> 00:00:11.000\ninto", "00:00:59.000 --> 00:01:00.000\nout")
                .doesNotContain("before", "after");
        assertThat(db.sql("select count(*) from caption_cue where track_id = :track")
                        .param("track", track.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void aMachineThatIsStillListeningIsAskedOnceMore() {
        var asked = new AskedTranscription(track.value(), lesson, teacher.person(), new Language("de"), null);
        transcriptions.ask(asked, Times.now(clock));
        recordings.move(lesson, 10, null);

        assertThat(transcriptions.find(asked.id())).isEmpty();
        assertThat(transcriptions.waiting(lesson))
                .hasValueSatisfying(again -> assertThat(again.language()).isEqualTo(asked.language()));
    }

    private String file() {
        return captions.write(track, CaptionFormat.VTT, teacher.viewer());
    }

    private static Cue cue(int start, String words) {
        return new Cue(new CueTime(start * 1000L), new CueTime(start * 1000L + 2000), "", words);
    }
}
