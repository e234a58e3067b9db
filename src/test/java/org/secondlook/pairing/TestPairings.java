package org.secondlook.pairing;

import java.time.Clock;
import java.util.UUID;
import org.secondlook.foundation.Times;
import org.secondlook.people.TestViewer;
import org.secondlook.sharing.TestShares;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets people ask for coaches and work with them, and shows something in a pairing, past the doors. */
@TestComponent
public class TestPairings {

    private static final String SHOW = """
            insert into sharing_share (id, owner_id, subject_kind, subject_id, audience_id, course_id, rights, purpose,
                started_at, expires_at)
            select cast(:id as uuid), cast(:owner as uuid), 'CLIP', cast(:clip as uuid), id, course_id, 'COMMENT',
                'To talk about waiting', cast(:now as timestamp with time zone),
                cast(:now as timestamp with time zone) + interval '30' day
            from sharing_audience where id = :pairing
            """;

    private final Proposals proposals;
    private final Coaches coaches;
    private final Endings endings;
    private final TestShares shares;
    private final JdbcClient db;
    private final Clock clock;

    TestPairings(
            Proposals proposals,
            Coaches coaches,
            Endings endings,
            TestShares shares,
            JdbcClient db,
            Clock clock) {
        this.proposals = proposals;
        this.coaches = coaches;
        this.endings = endings;
        this.shares = shares;
        this.db = db;
        this.clock = clock;
    }

    /** A lead makes somebody a coach. */
    public void appoint(TestViewer person, TestViewer lead) {
        coaches.appoint(person.person(), lead.viewer());
    }

    /** A teacher asks somebody who is a coach; answers with the pairing, which waits. */
    public UUID ask(TestViewer teacher, TestViewer coach) {
        return proposals.ask(coach.person(), teacher.viewer()).value();
    }

    /** A lead proposes it; answers with the pairing, which waits for both. */
    public UUID propose(TestViewer teacher, TestViewer coach, TestViewer lead) {
        return proposals
                .propose(new Pair(teacher.person(), coach.person()), lead.viewer())
                .value();
    }

    public void accept(UUID pairing, TestViewer person) {
        proposals.accept(new PairingId(pairing), person.viewer());
    }

    public void decline(UUID pairing, TestViewer person) {
        proposals.withdraw(new PairingId(pairing), person.viewer());
    }

    /** The two work together; answers with the pairing. */
    public UUID pair(TestViewer teacher, TestViewer coach) {
        UUID pairing = ask(teacher, coach);
        accept(pairing, coach);
        return pairing;
    }

    public void end(UUID pairing, TestViewer person) {
        endings.end(new PairingId(pairing), person.viewer());
    }

    /** A clip of somebody's who may show it in a pairing. */
    public UUID clip(UUID pairing, TestViewer owner) {
        UUID clip = shares.clip(owner);
        show(pairing, clip, owner);
        return clip;
    }

    /** Shows a clip of theirs, about which the two may talk for thirty days; answers with the share. */
    public UUID show(UUID pairing, TestViewer owner) {
        return show(pairing, shares.clip(owner), owner);
    }

    public UUID show(UUID pairing, UUID clip, TestViewer owner) {
        UUID id = UUID.randomUUID();
        db.sql(SHOW)
                .param("id", id)
                .param("owner", owner.person().value())
                .param("clip", clip)
                .param("pairing", pairing)
                .param("now", Times.bind(clock.instant()))
                .update();
        return id;
    }
}
