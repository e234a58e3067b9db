package org.secondlook.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.secondlook.people.Erasure.AskedBy;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A request is read as it was written, and its receipt as what was counted. */
@SecondLookTest
class ErasureStoreTest {

    @Autowired
    ErasureStore store;

    @Autowired
    TestViewers viewers;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient db;

    @Test
    void aRequestIsKeptAsItIs() {
        PersonId person = viewers.open(Role.TEACHER).person();
        Erasure asked = Erasure.asked(person, AskedBy.ADMINISTRATOR, clock.instant());

        store.add(asked, person);

        assertThat(store.find(asked.id())).contains(asked);
        assertThat(store.newest(person)).contains(asked);
        assertThat(asked.dueAt()).isEqualTo(clock.instant().plus(Erasure.WAIT));
    }

    @Test
    void whatWaitsIsTakenBackAndWhatHasBegunIsNot() {
        PersonId waiting = viewers.open(Role.TEACHER).person();
        PersonId begun = viewers.open(Role.TEACHER).person();
        Erasure one = Erasure.asked(waiting, AskedBy.ADMINISTRATOR, clock.instant());
        Erasure other = Erasure.asked(begun, AskedBy.THEMSELF, clock.instant());
        store.add(one, waiting);
        store.add(other, begun);
        store.begin(other.id(), begun, clock.instant());

        store.withdraw(waiting, clock.instant());
        store.withdraw(begun, clock.instant());

        assertThat(store.find(one.id()).orElseThrow().isOpen()).isFalse();
        assertThat(store.find(other.id()).orElseThrow().isOpen()).isTrue();
        assertThat(store.find(other.id()).orElseThrow().isWaiting()).isFalse();
    }

    @Test
    void whoseErasureHasBegunIsNobodyToTheirPlatform() {
        PersonId person = viewers.open(Role.TEACHER).person();
        Erasure asked = Erasure.asked(person, AskedBy.THEMSELF, clock.instant());
        store.add(asked, person);

        store.begin(asked.id(), person, clock.instant());
        store.begin(asked.id(), person, clock.instant().plusSeconds(1));

        assertThat(store.find(asked.id()).orElseThrow().begunAt()).isEqualTo(clock.instant());
        assertThat(db.sql(
                                "select subject from people_person where id = :id and name is null and suspended_at is not null")
                        .param("id", person.value())
                        .query(String.class)
                        .list())
                .containsExactly(person.toString());
    }

    @Test
    void theReceiptSaysHowMuchAndNotWhose() {
        PersonId person = viewers.open(Role.TEACHER).person();
        Erasure asked = Erasure.asked(person, AskedBy.THEMSELF, clock.instant());
        List<Holding> lines =
                List.of(new Holding("a.kept.markers", 3, null, false), new Holding("b.kept.tasks", 1, null, true));
        store.add(asked, person);

        store.end(asked.id(), person, lines, clock.instant());

        Erasure done = store.find(asked.id()).orElseThrow();
        assertThat(done.person()).isNull();
        assertThat(done.erasedAt()).isEqualTo(clock.instant());
        assertThat(done.isOpen()).isFalse();
        assertThat(store.lines(asked.id())).isEqualTo(lines);
        assertThat(store.find(new ErasureId(UUID.randomUUID()))).isEmpty();
    }
}
