package org.secondlook.exemplar;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.appearance.Appearances;
import org.secondlook.caption.Spoken;
import org.secondlook.caption.Transcripts;
import org.secondlook.clip.ReleasableClip;
import org.secondlook.clip.ReleasableClips;
import org.secondlook.culture.Purpose;
import org.secondlook.foundation.NotPermittedException;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.Times;
import org.secondlook.library.Strategies;
import org.secondlook.library.StrategyKey;
import org.secondlook.notice.Notice;
import org.secondlook.notice.Notices;
import org.secondlook.people.People;
import org.secondlook.people.PersonId;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a teacher lets the whole school see, and takes back. */
@Component
class Releases {

    /** Which wording of the teacher's word was before them. */
    static final String WORDING = "v1";

    private final ReleaseStore store;
    private final ReleasePages pages;
    private final Endings endings;
    private final ReleasableClips clips;
    private final Transcripts transcripts;
    private final Appearances appearances;
    private final Strategies strategies;
    private final People people;
    private final Notices notices;
    private final List<ReleaseGate> gates;
    private final Clock clock;

    Releases(
            ReleaseStore store,
            ReleasePages pages,
            Endings endings,
            ReleasableClips clips,
            Transcripts transcripts,
            Appearances appearances,
            Strategies strategies,
            People people,
            Notices notices,
            List<ReleaseGate> gates,
            Clock clock) {
        this.store = store;
        this.pages = pages;
        this.endings = endings;
        this.clips = clips;
        this.transcripts = transcripts;
        this.appearances = appearances;
        this.strategies = strategies;
        this.people = people;
        this.notices = notices;
        this.gates = List.copyOf(gates);
        this.clock = clock;
    }

    static void demandPractice(Viewer viewer) {
        if (!viewer.role().hasOwnPractice()) {
            throw new NotPermittedException("an exemplar without a practice of one's own");
        }
    }

    List<OwnRelease> own(Viewer viewer) {
        return pages.own(viewer.person(), Times.now(clock));
    }

    /** Asks somebody to look at a clip of the viewer's, of which all else is so; says what stands in the way when something does. */
    @Transactional
    Optional<Refusal> release(ExemplarId id, UUID clip, ReleaseForm form, Viewer viewer) {
        Instant now = Times.now(clock);
        RecordingId lesson = clips.get(clip, viewer).piece().recording();
        boolean permitted = appearances.hold(Purpose.EXEMPLAR, lesson, viewer.person());
        Optional<ReleasableClip> held = clips.hold(clip, viewer);
        List<Spoken> said = held.map(one -> transcripts.of(one.piece(), form.typedLanguage()))
                .orElse(List.of());
        Optional<Refusal> refusal = gates.stream().allMatch(gate -> gate.permits(lesson, viewer))
                ? refusal(held.isPresent(), permitted, !said.isEmpty(), clip, form, viewer)
                : Optional.of(Refusal.BOUND);
        if (refusal.isEmpty()) {
            write(release(id, held.orElseThrow(), form, viewer), said, form, viewer, now);
        }
        return refusal;
    }

    private Optional<Refusal> refusal(
            boolean ready, boolean permitted, boolean captioned, UUID clip, ReleaseForm form, Viewer viewer) {
        if (!ready) {
            return Optional.of(Refusal.READY);
        } else if (!pages.ofClip(clip).isEmpty()) {
            return Optional.of(Refusal.ALREADY);
        } else if (!permitted) {
            return Optional.of(Refusal.PERMISSION);
        } else if (!captioned) {
            return Optional.of(Refusal.CAPTIONS);
        } else if (StrategyKey.parse(form.typedStrategy())
                .flatMap(key -> strategies.find(key, viewer))
                .isEmpty()) {
            return Optional.of(Refusal.STRATEGY);
        } else {
            return asked(form, viewer).isEmpty() ? Optional.of(Refusal.PERSON) : Optional.empty();
        }
    }

    private Optional<PersonId> asked(ReleaseForm form, Viewer viewer) {
        return form.askedPerson()
                .filter(person -> people.advisersOf(viewer).stream()
                        .anyMatch(member -> member.person().equals(person)));
    }

    private static Release release(ExemplarId id, ReleasableClip clip, ReleaseForm form, Viewer viewer) {
        return new Release(
                id,
                viewer.person(),
                clip.id(),
                clip.piece().recording(),
                clip.millis(),
                form.typedLanguage(),
                form.toWords());
    }

    private void write(Release release, List<Spoken> said, ReleaseForm form, Viewer viewer, Instant now) {
        ExemplarId id = release.id();
        PersonId asked = asked(form, viewer).orElseThrow();
        store.add(release, people.schoolOf(viewer), now);
        store.say(id, said);
        store.consent(id, viewer.person(), WORDING, form.toUntil(Times.day(now)), now);
        store.permit(id, viewer.person(), now);
        store.ask(id, asked, Objects.requireNonNull(viewer.course()), now);
        notices.tell(asked, viewer.course(), Notice.Kind.EXEMPLAR_ASKED, "/exemplars/" + id);
    }

    /** Takes the teacher's word back. Twice is once. */
    @Transactional
    void withdraw(ExemplarId id, Viewer viewer) {
        Standing own = pages.standing(id)
                .filter(standing -> standing.teacher().equals(viewer.person()))
                .orElseThrow(() -> new NotVisibleException(id));
        endings.end(own.id(), Ending.CONSENT);
    }

    /** Forgets one that has ended. */
    @Transactional
    void remove(ExemplarId id, Viewer viewer) {
        if (!store.remove(id, viewer.person())) {
            throw new NotVisibleException(id);
        }
    }
}
