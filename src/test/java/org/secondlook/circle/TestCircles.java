package org.secondlook.circle;

import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondlook.foundation.Times;
import org.secondlook.people.TestViewer;
import org.secondlook.sharing.TestShares;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Starts circles, lets people join them, and shows something to them, past the doors. */
@TestComponent
public class TestCircles {

    private static final String SHOW = """
            insert into sharing_share (id, owner_id, subject_kind, subject_id, audience_id, course_id, rights, purpose,
                started_at, expires_at)
            select cast(:id as uuid), cast(:owner as uuid), 'CLIP', cast(:clip as uuid), id, course_id, 'COMMENT',
                'To look at together', cast(:now as timestamp with time zone),
                cast(:now as timestamp with time zone) + interval '30' day
            from circle_circle where id = :circle
            """;

    private final Circles circles;
    private final Rounds rounds;
    private final TestShares shares;
    private final JdbcClient db;
    private final Clock clock;

    TestCircles(Circles circles, Rounds rounds, TestShares shares, JdbcClient db, Clock clock) {
        this.circles = circles;
        this.rounds = rounds;
        this.shares = shares;
        this.db = db;
        this.clock = clock;
    }

    /** Somebody starts a circle and asks others to join it. */
    public UUID start(TestViewer facilitator, TestViewer... others) {
        return start("Questions that open", facilitator, others);
    }

    public UUID start(String title, TestViewer facilitator, TestViewer... others) {
        Set<UUID> asked =
                Arrays.stream(others).map(other -> other.person().value()).collect(Collectors.toSet());
        var form = new CircleForm(title, "What happens after an answer?", "We begin with what went well.", asked);
        return circles.start(form, facilitator.viewer()).value();
    }

    /** They accept the norms that hold. */
    public void join(UUID circle, TestViewer... people) {
        for (TestViewer person : people) {
            var id = new CircleId(circle);
            int norms = circles.get(id, person.viewer()).norms().number();
            circles.accept(id, norms, person.viewer());
        }
    }

    public void takeAlong(UUID circle, String words, TestViewer member) {
        rounds.takeAway(new CircleId(circle), words, member.viewer());
    }

    public void close(UUID circle, String summary, TestViewer facilitator) {
        rounds.close(new CircleId(circle), summary, facilitator.viewer());
    }

    /** Shows a clip of theirs, which stands there for thirty days; answers with the share. */
    public UUID show(UUID circle, TestViewer owner) {
        return show(circle, shares.clip(owner), owner);
    }

    public UUID show(UUID circle, UUID clip, TestViewer owner) {
        UUID id = UUID.randomUUID();
        db.sql(SHOW)
                .param("id", id)
                .param("owner", owner.person().value())
                .param("clip", clip)
                .param("circle", circle)
                .param("now", Times.bind(clock.instant()))
                .update();
        return id;
    }
}
