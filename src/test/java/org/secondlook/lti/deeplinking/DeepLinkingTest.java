package org.secondlook.lti.deeplinking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.secondlook.lti.deeplinking.TestRequests.request;

import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.foundation.Times;
import org.secondlook.lti.LtiLaunch;
import org.secondlook.lti.ProductFamily;
import org.secondlook.lti.deeplinking.LinkItem.Window;
import org.secondlook.lti.deeplinking.LinkingRequest.State;
import org.secondlook.testing.AtOnce;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Requests for links, from the launch that brings one to its one answer. */
@SecondLookTest
class DeepLinkingTest {

    private static final LinkItem LINK = new LinkItem("Talk", null, Map.of(), null, Window.ALWAYS, Window.ALWAYS, null);
    private static final LinkAnswer ONE = LinkAnswer.of(List.of(LINK));

    @Autowired
    DeepLinking linking;

    @Autowired
    DeepLinkingStore store;

    @Autowired
    SettableClock clock;

    @Test
    void whatIsKeptIsFound() {
        TestRequests asked = request().of(ProductFamily.CANVAS).with("\"é😀\"\r\n".repeat(2000));
        var whole = KeptRequest.of(asked.launch(), asked.message(), Times.now(clock));
        store.add(whole);

        assertThat(store.find(whole.id(), asked.asker())).contains(whole);
    }

    @Test
    void whatThePlatformDoesNotSayIsEmpty() {
        TestRequests asked = request();
        LinkingId id = linking.begin(withoutCourse(asked.launch()));
        Asker nowhere = new Asker(
                asked.asker().issuer(),
                asked.asker().clientId(),
                asked.asker().deploymentId(),
                asked.asker().subject(),
                null);

        KeptRequest found = store.find(id, nowhere).orElseThrow();
        assertThat(found.data()).isNull();
        assertThat(found.answeredAt()).isNull();
        assertThat(store.find(id, asked.asker())).isEmpty();
    }

    @Test
    void tellsWhatThePlatformTakes() {
        assertThat(begun(request()))
                .extracting(
                        LinkingRequest::takesLinks,
                        LinkingRequest::takesSeveral,
                        LinkingRequest::takesColumns,
                        LinkingRequest::takesDates)
                .containsExactly(true, true, true, true);
        assertThat(begun(request().forTypes("link", "html", "ltiAssetProcessor"))
                        .takesLinks())
                .isFalse();
        assertThat(begun(request().forOne()).takesSeveral()).isFalse();
        assertThat(begun(request().withoutColumns()).takesColumns()).isFalse();
        assertThat(begun(request().of(ProductFamily.MOODLE)).takesDates()).isFalse();
    }

    @ParameterizedTest
    @MethodSource
    void isNobodyElses(UnaryOperator<Asker> change) {
        TestRequests asked = request();
        LinkingId id = linking.begin(asked.launch());
        Asker stranger = change.apply(asked.asker());

        assertThat(linking.find(id, asked.asker())).isPresent();
        assertThat(linking.find(id, stranger)).isEmpty();
        assertThatExceptionOfType(NotVisibleException.class).isThrownBy(() -> linking.answer(id, stranger, ONE));
    }

    static List<UnaryOperator<Asker>> isNobodyElses() {
        return List.of(
                own -> new Asker("https://x.example", own.clientId(), own.deploymentId(), own.subject(), "2"),
                own -> new Asker(own.issuer(), "10000000000043", own.deploymentId(), own.subject(), "2"),
                own -> new Asker(own.issuer(), own.clientId(), "8:two", own.subject(), "2"),
                own -> new Asker(own.issuer(), own.clientId(), own.deploymentId(), "somebody", "2"),
                own -> new Asker(own.issuer(), own.clientId(), own.deploymentId(), own.subject(), "3"),
                own -> new Asker(own.issuer(), own.clientId(), own.deploymentId(), own.subject(), null));
    }

    @Test
    void isAnsweredOnceWithWhatBringsItBack() throws Exception {
        TestRequests asked = request().with("909708");
        LinkingId id = linking.begin(asked.launch());

        SignedAnswer answer = linking.answer(id, asked.asker(), ONE);

        assertThat(answer.returnUrl()).isEqualTo(TestRequests.RETURN);
        assertThat(SignedJWT.parse(answer.jwt()).getJWTClaimsSet().getClaims()).containsValue("909708");
        assertThat(linking.find(id, asked.asker()).orElseThrow().state()).isEqualTo(State.ANSWERED);
        assertThatExceptionOfType(StaleException.class)
                .isThrownBy(() -> linking.answer(id, asked.asker(), LinkAnswer.nothing()));
    }

    @Test
    void twoAnswersAtOnceAreOne() {
        TestRequests asked = request();
        LinkingId id = linking.begin(asked.launch());
        Queue<String> outcomes = new ConcurrentLinkedQueue<>();
        AtOnce.Step step = () -> {
            try {
                linking.answer(id, asked.asker(), ONE);
                outcomes.add("answered");
            } catch (StaleException late) {
                outcomes.add("stale");
            }
        };

        AtOnce.run(step, step, step, step);

        assertThat(outcomes).containsExactlyInAnyOrder("answered", "stale", "stale", "stale");
    }

    @Test
    void waitsAnHour() {
        TestRequests asked = request();
        LinkingId id = linking.begin(asked.launch());

        clock.advance(Duration.ofMinutes(59));
        assertThat(linking.find(id, asked.asker()).orElseThrow().state()).isEqualTo(State.OPEN);
        clock.advance(Duration.ofMinutes(1));
        assertThat(linking.find(id, asked.asker()).orElseThrow().state()).isEqualTo(State.EXPIRED);
        assertThatExceptionOfType(StaleException.class).isThrownBy(() -> linking.answer(id, asked.asker(), ONE));
    }

    @Test
    void takesNoMoreThanThePlatformTakes() {
        TestRequests one = request().forOne();
        LinkingId id = linking.begin(one.launch());
        LinkAnswer two = LinkAnswer.of(List.of(LINK, LINK));

        assertThatIllegalArgumentException().isThrownBy(() -> linking.answer(id, one.asker(), two));
        assertThat(linking.answer(id, one.asker(), ONE)).isNotNull();

        TestRequests none = request().forTypes("html");
        LinkingId other = linking.begin(none.launch());
        assertThatIllegalArgumentException().isThrownBy(() -> linking.answer(other, none.asker(), ONE));
        assertThat(linking.answer(other, none.asker(), LinkAnswer.nothing())).isNotNull();
    }

    @Test
    void isForgottenADayAfterItsEnd() {
        TestRequests asked = request();
        LinkingId id = linking.begin(asked.launch());
        clock.advance(Duration.ofHours(24));
        store.deleteExpiredBefore(clock.instant().minus(Duration.ofDays(1)));
        assertThat(store.find(id, asked.asker())).isPresent();

        clock.advance(Duration.ofHours(2));
        store.deleteExpiredBefore(clock.instant().minus(Duration.ofDays(1)));
        assertThat(store.find(id, asked.asker())).isEmpty();
    }

    private LinkingRequest begun(TestRequests asked) {
        return linking.find(linking.begin(asked.launch()), asked.asker()).orElseThrow();
    }

    private static LtiLaunch withoutCourse(LtiLaunch launch) {
        return new LtiLaunch(
                launch.platform(),
                launch.productFamily(),
                launch.deploymentId(),
                launch.subject(),
                launch.name(),
                launch.roles(),
                null,
                null,
                launch.message(),
                launch.targetLinkUri(),
                launch.services(),
                null,
                null,
                List.of(),
                Map.of(),
                null);
    }
}
