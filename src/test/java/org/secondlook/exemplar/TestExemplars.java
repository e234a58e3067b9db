package org.secondlook.exemplar;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.secondlook.foundation.Times;
import org.secondlook.people.TestViewer;
import org.secondlook.recording.TestRecordings;
import org.secondlook.sharing.TestShares;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Releases clips, through the front doors. */
@TestComponent
public class TestExemplars {

    /** One that comes with the product. */
    public static final String FIRST = "0199a000-0000-7000-8000-000000000001";

    private static final int HOW_MANY_COME = 4;

    private static final String CAPTION = """
            insert into caption_track (id, recording_id, person_id, language, origin, created_at)
            values (:track, :recording, :person, 'en', 'FILE', :now)
            """;

    private static final String SAY = """
            insert into caption_cue (id, track_id, start_millis, end_millis, speaker, words, sought, version)
            values (:track, :track, 100, 900, 'Teacher', 'Why does <ice> float?', 'why does ice float?', 0)
            """;

    private final AtomicInteger turns = new AtomicInteger();
    private final Releases releases;
    private final Approvals approvals;
    private final TestRecordings recordings;
    private final TestShares shares;
    private final JdbcClient db;
    private final Clock clock;

    TestExemplars(
            Releases releases,
            Approvals approvals,
            TestRecordings recordings,
            TestShares shares,
            JdbcClient db,
            Clock clock) {
        this.releases = releases;
        this.approvals = approvals;
        this.recordings = recordings;
        this.shares = shares;
        this.db = db;
        this.clock = clock;
    }

    /** One that comes with the product, and the next time another. */
    public String oneOfTheFirst() {
        return FIRST.substring(0, FIRST.length() - 1) + (1 + turns.getAndIncrement() % HOW_MANY_COME);
    }

    /** A clip with captions, of a lesson in which nobody can be recognised. */
    public UUID clip(TestViewer owner) {
        UUID recording = recordings.playable(owner).value();
        shares.showNobody(recording, owner);
        caption(recording, owner);
        return shares.clipOf(recording, owner);
    }

    public void caption(UUID recording, TestViewer owner) {
        for (String sql : new String[] {CAPTION, SAY}) {
            UUID track = sql.equals(CAPTION) ? UUID.randomUUID() : trackOf(recording);
            db.sql(sql)
                    .param("track", track)
                    .param("recording", recording)
                    .param("person", owner.person().value())
                    .param("now", Times.bind(clock.instant()))
                    .update();
        }
    }

    private UUID trackOf(UUID recording) {
        return db.sql("select id from caption_track where recording_id = :recording")
                .param("recording", recording)
                .query(UUID.class)
                .single();
    }

    /** A clip that waits for somebody's word. */
    public UUID waiting(TestViewer owner, TestViewer asked) {
        return waiting(clip(owner), owner, asked);
    }

    public UUID waiting(UUID clip, TestViewer owner, TestViewer asked) {
        ExemplarId id = ExemplarId.next();
        releases.release(id, clip, form(asked), owner.viewer()).ifPresent(refusal -> {
            throw new AssertionError("not released: " + refusal);
        });
        return id.value();
    }

    /** A clip that the whole school sees. */
    public UUID released(TestViewer owner, TestViewer asked) {
        UUID id = waiting(owner, asked);
        approvals.approve(new ExemplarId(id), asked.viewer());
        return id;
    }

    public UUID clipOf(UUID exemplar) {
        return db.sql("select clip_id from exemplar_exemplar where id = :id")
                .param("id", exemplar)
                .query(UUID.class)
                .single();
    }

    /** Why a clip cannot be released. */
    public Object refusal(UUID clip, TestViewer owner, TestViewer asked) {
        return releases.release(ExemplarId.next(), clip, form(asked), owner.viewer())
                .orElseThrow();
    }

    public UUID withdrawn(TestViewer owner, TestViewer asked) {
        UUID id = released(owner, asked);
        releases.withdraw(new ExemplarId(id), owner.viewer());
        return id;
    }

    ReleaseForm form(TestViewer asked) {
        return new ReleaseForm(
                "I wait",
                "Who answers?\nWho does not?",
                "Three seconds in which nobody speaks.",
                "Amina",
                Licence.SCHOOL.name(),
                "wait-time",
                "en",
                asked.person().toString(),
                Times.day(clock.instant().plus(Duration.ofDays(100))).toString(),
                "true");
    }
}
