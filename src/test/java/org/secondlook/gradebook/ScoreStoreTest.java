package org.secondlook.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.Times;
import org.secondlook.lti.ScoreService.Reason;
import org.secondlook.people.PersonId;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.programme.ActivityId;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;

@GradebookTest
class ScoreStoreTest {

    private static final URI COLUMN = URI.create("https://lms.example.org/lineitem?type_id=1");

    @Autowired
    ScoreStore store;

    @Autowired
    TestViewers viewers;

    @Autowired
    SettableClock clock;

    @Autowired
    TestCompletions completions;

    private ActivityId activity;
    private PersonId person;
    private Instant now;

    @BeforeEach
    void somebody() {
        TestViewer teacher = viewers.open(Role.TEACHER);
        activity = completions.place(teacher, COLUMN);
        person = teacher.person();
        now = Times.now(clock);
    }

    @Test
    void whatIsAddedIsFound() {
        var full = new Score(
                ScoreId.next(),
                activity,
                person,
                3,
                COLUMN,
                ScoreState.REFUSED,
                now.minusSeconds(1),
                now.plusSeconds(1),
                4,
                Reason.NOT_GRADABLE,
                now.plusSeconds(2),
                now.plusSeconds(3),
                now.plusSeconds(4));

        assertThat(store.add(full)).isTrue();
        assertThat(store.find(full.id())).contains(full);
        assertThat(store.findNewest(activity, person)).contains(full);
    }

    @Test
    void whatMayBeEmptyIsFoundEmpty() {
        Score bare = score(1, null, now);

        assertThat(store.add(bare)).isTrue();
        assertThat(store.find(bare.id())).contains(bare);
    }

    @Test
    void theSameNumberIsAddedOnce() {
        Score first = score(1, COLUMN, now);
        store.add(first);

        assertThat(store.add(score(1, COLUMN, now))).isFalse();
        assertThat(store.findNewest(activity, person)).contains(first);
    }

    @Test
    void theHighestNumberIsTheNewest() {
        store.add(score(1, COLUMN, now));
        Score second = score(2, COLUMN, now);
        store.add(second);

        assertThat(store.findNewest(activity, person)).contains(second);
        assertThat(store.findNewest(activity, viewers.open(Role.TEACHER).person()))
                .isEmpty();
        assertThat(store.findNewest(ActivityId.next(), person)).isEmpty();
    }

    @Test
    void aChangeIsKeptOnlyByTheFirstWhoMakesIt() {
        Score before = score(1, COLUMN, now);
        store.add(before);
        Score after = before.postponed(Reason.BUSY, now.plusSeconds(60), now.plusSeconds(5));

        assertThat(store.change(before, after)).isTrue();
        assertThat(store.change(before, before.sent(now))).isFalse();
        assertThat(store.find(before.id())).contains(after);
    }

    @Test
    void aColumnAndATimeAreKeptWhenTheyAreKnown() {
        Score before = score(1, null, now);
        store.add(before);
        Score after = before.bound(COLUMN, now.plusSeconds(9), now.plusSeconds(1));

        assertThat(store.change(before, after)).isTrue();
        assertThat(store.find(before.id())).contains(after);
    }

    private Score score(int number, URI column, Instant scoredAt) {
        return new Score(
                ScoreId.next(),
                activity,
                person,
                number,
                column,
                ScoreState.WAITING,
                now,
                scoredAt,
                0,
                null,
                null,
                now,
                now);
    }
}
