package org.secondlook.observation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.people.TestViewer;
import org.secondlook.recording.RecordingId;
import org.springframework.boot.test.context.TestComponent;

/** Lets people look at their lessons, as far as a test needs it. */
@TestComponent
public class TestObservations {

    private final Observations observations;
    private final Frameworks frameworks;
    private final Codings codings;

    TestObservations(Observations observations, Frameworks frameworks, Codings codings) {
        this.observations = observations;
        this.frameworks = frameworks;
        this.codings = codings;
    }

    Framework framework(String slug) {
        return frameworks.newest().stream()
                .filter(each -> each.slug().equals(slug))
                .findAny()
                .orElseThrow();
    }

    Observation begun(String slug, RecordingId lesson, TestViewer teacher) {
        return observations.begin(lesson, framework(slug).id(), teacher.viewer());
    }

    /** Forty of a hundred for what pupils talk, give or take ten. */
    Observation expected(RecordingId lesson, TestViewer teacher) {
        Observation begun = begun("talk-and-quiet", lesson, teacher);
        observations.expect(begun.id(), Map.of("pupil-share", new Estimate(30, 40, 50)), true, teacher.viewer());
        return observations.get(begun.id(), teacher.viewer());
    }

    /** A look of which ten minutes are coded: pupils talk for 18 per cent of them, and forty were expected. */
    public UUID look(RecordingId lesson, TestViewer teacher) {
        Observation look = expected(lesson, teacher);
        coded(look, teacher, List.of(event("pupil", 0, 108_000L)), new Stretch(0, 600_000));
        return look.id().value();
    }

    /** The same of another share, for what is compared. */
    public UUID look(RecordingId lesson, long pupilMillis, TestViewer teacher) {
        Observation look = expected(lesson, teacher);
        coded(look, teacher, List.of(event("pupil", 0, pupilMillis)), new Stretch(0, 600_000));
        return look.id().value();
    }

    /** A look through another lens, of which nothing is coded. */
    public UUID lookThrough(String slug, RecordingId lesson, TestViewer teacher) {
        Observation look = begun(slug, lesson, teacher);
        observations.lock(look.id(), teacher.viewer());
        return look.id().value();
    }

    void coded(Observation observation, TestViewer teacher, List<Event> events, Stretch... played) {
        codings.report(observation.id(), events, List.of(played), teacher.viewer());
    }

    static Event event(String code, long start, @Nullable Long end) {
        return new Event(new EventId(UUID.randomUUID()), code, start, end, 0, false);
    }
}
