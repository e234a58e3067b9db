package org.secondlook.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.caption.CaptionTrack.Origin;
import org.secondlook.foundation.Times;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.Piece;
import org.secondlook.recording.RecordingId;
import org.secondlook.recording.TestRecordings;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;

@SecondLookTest
class CueStoreTest {

    @Autowired
    CueStore store;

    @Autowired
    CuePages pages;

    @Autowired
    TrackStore tracks;

    @Autowired
    TrackPages trackPages;

    @Autowired
    TranscriptionStore transcriptions;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    @Autowired
    SettableClock clock;

    private TestViewer teacher;
    private RecordingId lesson;
    private TrackId track;

    @BeforeEach
    void track() {
        teacher = viewers.open(Role.TEACHER);
        lesson = recordings.playable(teacher);
        track = TrackId.next();
        tracks.add(track, lesson, teacher.person(), new Language("de-CH"), Origin.MACHINE, Times.now(clock));
    }

    @Test
    void whatIsAddedIsFoundInTheOrderOfTime() {
        Cue late = cue(5000, "🙂".repeat(Cue.LONGEST_WORDS));
        Cue early = new Cue(new CueTime(0), new CueTime(9000), "Ä".repeat(Cue.LONGEST_SPEAKER), "각".repeat(2000));
        store.add(track, List.of(late, early));

        assertThat(all()).extracting(KeptCue::cue).containsExactly(early, late);
        assertThat(pages.of(track, teacher.viewer(), 1, 1))
                .extracting(KeptCue::cue)
                .containsExactly(late);
        assertThat(pages.after(all().get(0), teacher.viewer())).contains(all().get(1));
        assertThat(pages.after(all().get(1), teacher.viewer())).isEmpty();
        assertThat(trackPages.find(track, teacher.viewer()))
                .contains(new CaptionTrack(track, lesson, new Language("de-CH"), Origin.MACHINE, false, 2));
    }

    @Test
    void aPieceHasWhatLiesInItInItsOwnTime() {
        store.add(track, List.of(said(0, 1000, "before"), said(500, 1500, "into it"), said(2500, 4000, "out of it")));
        store.add(track, List.of(said(1200, 1300, "removed"), said(3000, 3500, "after")));
        store.remove(all().get(2).id(), teacher.person(), Times.now(clock));

        assertThat(pages.in(new Piece(lesson, 1000, 3000), track))
                .containsExactly(said(0, 500, "into it"), said(1500, 2000, "out of it"));
    }

    private static Cue said(long from, long to, String words) {
        return new Cue(new CueTime(from), new CueTime(to), "", words);
    }

    @Test
    void aChangeCountsTheVersionAndIsFoundByItsNewWords() {
        store.add(track, List.of(cue(0, "before")));
        KeptCue before = all().get(0);

        assertThat(store.change(with(before, "after"), teacher.person())).isTrue();
        assertThat(store.change(with(before, "too late"), teacher.person())).isFalse();
        assertThat(all().get(0)).isEqualTo(new KeptCue(before.id(), track, cue(0, "after"), 1));
        assertThat(pages.hits(track, teacher.viewer(), "after")).hasSize(1);
        assertThat(pages.hits(track, teacher.viewer(), "before")).isEmpty();
    }

    @Test
    void aRemovedCaptionIsNotListedUntilItIsRestored() {
        store.add(track, List.of(cue(0, "gone")));
        KeptCue kept = all().get(0);
        store.remove(kept.id(), teacher.person(), Times.now(clock));
        store.remove(kept.id(), teacher.person(), Times.now(clock));

        assertThat(all()).isEmpty();
        assertThat(pages.stands(kept.id())).isFalse();
        assertThat(pages.hits(track, teacher.viewer(), "gone")).isEmpty();
        assertThat(store.change(with(kept, "changed"), teacher.person())).isFalse();
        store.restore(kept.id(), teacher.person());
        assertThat(all()).containsExactly(kept);
    }

    @Test
    void nobodyElseTouchesOrReadsIt() {
        TestViewer colleague = viewers.open(Role.COACH, teacher);
        store.add(track, List.of(cue(0, "mine")));
        KeptCue kept = all().get(0);

        assertThat(store.change(with(kept, "yours"), colleague.person())).isFalse();
        store.remove(kept.id(), colleague.person(), Times.now(clock));
        tracks.remove(track, colleague.person(), Times.now(clock));
        assertThat(pages.find(kept.id(), colleague.viewer())).isEmpty();
        assertThat(pages.of(track, colleague.viewer(), 0, 10)).isEmpty();
        assertThat(pages.hits(track, colleague.viewer(), "mine")).isEmpty();
        assertThat(trackPages.of(lesson, colleague.viewer())).isEmpty();
        assertThat(all()).containsExactly(kept);
        assertThat(trackPages.of(lesson, teacher.viewer())).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"cafe,1", "CAFÉ,1", "ueber,0", "über,1", "100%,1", "10_,0", "!,1", "eis schwimmt,1", "amina,1", "xyz,0"
    })
    void wordsAreFoundWithoutCapitalsAccentsAndLineBreaks(String words, int places) {
        store.add(track, List.of(new Cue(new CueTime(0), new CueTime(1), "Amina", "Café über 100%!\nEis\nschwimmt")));

        assertThat(pages.hits(track, teacher.viewer(), Cue.sought(words))).hasSize(places);
    }

    @Test
    void whatIsAskedOfAMachineIsKeptUntilItIsOver() {
        var asked = new AskedTranscription(track.value(), lesson, teacher.person(), new Language("en"), null);
        transcriptions.ask(asked, Times.now(clock));

        assertThat(transcriptions.find(asked.id())).contains(asked);
        transcriptions.fail(asked.id(), TranscriptionRefused.Reason.TOO_LONG);
        assertThat(transcriptions.of(lesson, teacher.person()).map(AskedTranscription::failure))
                .contains(TranscriptionRefused.Reason.TOO_LONG);
        assertThat(transcriptions.end(asked.id())).isTrue();
        assertThat(transcriptions.end(asked.id())).isFalse();
    }

    @Test
    void aCaptionIsDividedByWordsAndTimeAndUnitedAgain() {
        Cue whole = new Cue(new CueTime(0), new CueTime(1000), "Amina", "one two\nthree four");

        CueHalves halves = CueHalves.of(whole, 8, 300).orElseThrow();
        assertThat(halves.first()).isEqualTo(new Cue(new CueTime(0), new CueTime(300), "Amina", "one two"));
        assertThat(halves.second()).isEqualTo(new Cue(new CueTime(300), new CueTime(1000), "Amina", "three four"));
        assertThat(CueHalves.unite(halves.first(), halves.second())).contains(whole);
        assertThat(CueHalves.of(whole, -1, 5000).orElseThrow().first().words()).isEqualTo("one two");
        assertThat(CueHalves.of(cue(0, "word"), 0, 0).map(CueHalves::first).map(Cue::words))
                .isEqualTo(Optional.of("wo"));
        assertThat(CueHalves.of(cue(0, "w"), 0, 0)).isEmpty();
    }

    private List<KeptCue> all() {
        return pages.of(track, teacher.viewer(), 0, 10);
    }

    private static Cue cue(long start, String words) {
        return new Cue(new CueTime(start), new CueTime(start + 1000), "", words);
    }

    private static KeptCue with(KeptCue kept, String words) {
        return new KeptCue(kept.id(), kept.track(), cue(kept.cue().start().millis(), words), kept.version());
    }
}
