package org.secondlook.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.NotPermittedException;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.foundation.Times;
import org.secondlook.people.Links.Elsewhere;
import org.secondlook.testing.AtOnce;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two accounts are one person’s when both say so, each in a launch of their own; and each ends it. */
@SecondLookTest
class LinksTest {

    @Autowired
    Links links;

    @Autowired
    TestViewers viewers;

    @Autowired
    Erasures erasures;

    @Autowired
    DueJobs jobs;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient db;

    private Viewer here;
    private Viewer there;

    @BeforeEach
    void open() {
        here = viewers.open(Role.PD_LEAD).viewer();
        there = viewers.open(Role.TEACHER).viewer();
    }

    @Test
    void nothingIsLinkedBeforeItIsConfirmedWhereTheCodeWasMade() {
        String code = links.ask(here).toString();
        assertThat(links.open(code, there)).isTrue();

        Link waits = links.own(here).get(0);
        assertThat(waits.isToBeConfirmed()).isTrue();
        assertThat(waits.other().person()).isEqualTo(there.person().value());
        assertThat(links.own(there)).extracting(Link::isToBeConfirmed).containsExactly(false);
        assertThatExceptionOfType(NotVisibleException.class).isThrownBy(() -> links.confirm(waits.id(), there));
        assertThat(links.elsewhere(here)).isEmpty();
        assertThat(links.elsewhere(there)).isEmpty();

        links.confirm(waits.id(), here);

        assertThat(links.elsewhere(there)).extracting(Elsewhere::self).containsExactly(self(here, there));
        assertThat(links.elsewhere(here))
                .as("in no course and in no role, whoever they are there")
                .extracting(Elsewhere::self)
                .containsExactly(self(there, here));
        assertThatExceptionOfType(StaleException.class).isThrownBy(() -> links.confirm(waits.id(), here));
    }

    private static Viewer self(Viewer other, Viewer asking) {
        return new Viewer(asking.session(), other.person(), null, Role.GUEST, false, other.name(), "", asking.locale());
    }

    @Test
    void aCodeWorksForAQuarterOfAnHourAtAnotherSchoolAndOnlyTheNewestDoes() {
        String old = links.ask(here).toString();
        String code = links.ask(here).toString();
        Viewer somebody = viewers.open(Role.TEACHER).viewer();
        assertThat(links.offered(old, there)).as("made before").isEmpty();
        assertThat(links.offered(code, here)).as("one’s own").isEmpty();
        assertThat(links.offered(code, there)).isPresent();
        assertThat(links.offered(code, somebody)).isPresent();

        clock.advance(Link.TO_OPEN);

        assertThat(links.offered(code, there)).as("too late").isEmpty();
        assertThat(links.open(code, there)).isFalse();
    }

    @Test
    void noCodeOpensAnythingAtTheSchoolWhereItWasMade() {
        TestViewer asks = viewers.open(Role.TEACHER);
        String code = links.ask(asks.viewer()).toString();

        assertThat(links.open(code, viewers.open(Role.COACH, asks).viewer())).isFalse();
    }

    @Test
    void whoIsNobodyLinksNothing() {
        String code = links.ask(here).toString();
        db.sql("update people_person set test_user = true where id in (:ids)")
                .param("ids", List.of(here.person().value(), there.person().value()))
                .update();

        assertThat(links.open(code, there)).isFalse();
        assertThatExceptionOfType(NotPermittedException.class).isThrownBy(() -> links.ask(here));
    }

    @Test
    void whatWasOpenedIsConfirmedWithinADayOrNeither() {
        links.open(links.ask(here).toString(), there);
        LinkId id = links.own(here).get(0).id();

        clock.advance(Link.TO_CONFIRM.plus(Duration.ofSeconds(1)));

        assertThat(links.own(here)).isEmpty();
        assertThatExceptionOfType(NotVisibleException.class).isThrownBy(() -> links.confirm(id, here));
    }

    @Test
    void twoWhoOpenOneCodeAtOnceAreOneWhoDoes() {
        String code = links.ask(here).toString();
        Viewer thief = viewers.open(Role.TEACHER).viewer();
        List<Boolean> opened = Collections.synchronizedList(new ArrayList<>());

        AtOnce.run(() -> opened.add(links.open(code, there)), () -> opened.add(links.open(code, thief)));

        assertThat(opened).containsExactlyInAnyOrder(true, false);
        assertThat(links.own(here)).hasSize(1);
        assertThat(links.own(there).size() + links.own(thief).size()).isEqualTo(1);
    }

    @Test
    void twoCodesThatCrossAreOneLink() {
        String mine = links.ask(here).toString();
        String other = links.ask(there).toString();
        assertThat(links.open(mine, there)).isTrue();
        assertThat(links.open(other, here)).isTrue();

        AtOnce.run(() -> confirmIfItCan(here), () -> confirmIfItCan(there));

        assertThat(links.elsewhere(here)).hasSize(1);
        assertThat(links.elsewhere(there)).hasSize(1);
    }

    @Test
    void endedAndConfirmedAtOnceItIsEnded() {
        links.open(links.ask(here).toString(), there);
        LinkId id = links.own(here).get(0).id();

        AtOnce.run(() -> confirmIfItCan(here), () -> links.end(id, there));

        assertThat(links.own(here)).isEmpty();
        assertThat(links.own(there)).isEmpty();
    }

    private void confirmIfItCan(Viewer viewer) {
        try {
            links.own(viewer).stream().filter(Link::isToBeConfirmed).forEach(link -> links.confirm(link.id(), viewer));
        } catch (StaleException | NotVisibleException overtaken) {
            assertThat(overtaken).isNotNull();
        }
    }

    @Test
    void nobodyElseEndsALinkAndALinkOfALinkIsNone() {
        link(here, there);
        Viewer third = viewers.open(Role.TEACHER).viewer();
        link(there, third);
        LinkId id = links.own(here).get(0).id();

        assertThat(links.elsewhere(here))
                .extracting(other -> other.self().person())
                .containsExactly(there.person());
        assertThat(links.elsewhere(there)).hasSize(2);
        assertThatExceptionOfType(NotVisibleException.class).isThrownBy(() -> links.end(id, third));
        assertThatExceptionOfType(NotVisibleException.class)
                .isThrownBy(() -> links.end(new LinkId(UUID.randomUUID()), here));
        links.end(id, there);
        assertThat(links.elsewhere(here)).isEmpty();
        assertThat(links.elsewhere(third)).hasSize(1);
    }

    @Test
    void whoIsLinkedReadsThatAnAdministratorHasAskedToDeleteWhatLiesThere() {
        link(here, there);
        assertThat(links.elsewhere(there)).extracting(Elsewhere::goesOn).containsOnlyNulls();

        erasures.ask(here.person(), viewers.open(Role.ADMINISTRATOR).viewer());

        assertThat(links.elsewhere(there))
                .extracting(Elsewhere::goesOn)
                .containsExactly(Times.day(clock.instant().plus(Erasure.WAIT)));
        assertThat(links.elsewhere(here)).extracting(Elsewhere::goesOn).containsOnlyNulls();
    }

    @Test
    void whoIsErasedAtOneSchoolIsLinkedNoMoreAndThereAtTheOther() {
        link(here, there);

        erasures.ask(here);
        assertThat(links.elsewhere(there)).as("from the moment they ask").isEmpty();
        jobs.run();

        assertThat(links.own(there)).isEmpty();
        assertThat(db.sql("select count(*) from people_person where id = :id")
                        .param("id", there.person().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private void link(Viewer asks, Viewer opens) {
        assertThat(links.open(links.ask(asks).toString(), opens)).isTrue();
        links.own(asks).stream().filter(Link::isToBeConfirmed).forEach(link -> links.confirm(link.id(), asks));
    }
}
