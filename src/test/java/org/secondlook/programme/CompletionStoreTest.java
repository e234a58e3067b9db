package org.secondlook.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.Times;
import org.secondlook.people.PersonId;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;

@SecondLookTest
class CompletionStoreTest {

    @Autowired
    CompletionStore store;

    @Autowired
    ActivityStore activities;

    @Autowired
    ActivityPages pages;

    @Autowired
    TestViewers viewers;

    @Autowired
    SettableClock clock;

    @Test
    void anActivityIsCompletedOnce() {
        Instant now = Times.now(clock);
        TestViewer teacher = viewers.open(Role.TEACHER);
        PersonId person = teacher.person();
        ActivityId activity = activities.keep(
                Objects.requireNonNull(teacher.viewer().course()),
                TestLink.in(teacher).placement("Module 1", null),
                now);
        assertThat(pages.completions(activity, teacher.viewer())).isEmpty();

        assertThat(store.complete(activity, person, now)).isTrue();
        assertThat(store.complete(activity, person, now.plusSeconds(1))).isFalse();

        assertThat(pages.completions(activity, teacher.viewer())).containsExactly(Map.entry(person, now));
        assertThat(pages.find(activity, teacher.viewer()).orElseThrow().completedAt())
                .contains(now);
    }
}
