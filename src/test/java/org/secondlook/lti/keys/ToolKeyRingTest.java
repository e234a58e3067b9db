package org.secondlook.lti.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.secondlook.lti.keys.ToolKeyState.ACTIVE;
import static org.secondlook.lti.keys.ToolKeyState.NEXT;
import static org.secondlook.lti.keys.ToolKeyState.RETIRED;
import static org.secondlook.lti.keys.ToolKeyState.RETIRING;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.testing.AtOnce;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The life of the tool's own keys, on one node and on two. */
@SecondLookTest
class ToolKeyRingTest {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration A_MOMENT = Duration.ofMillis(1);

    @Autowired
    MockMvc mvc;

    @Autowired
    ToolKeyRing ring;

    @Autowired
    ToolKeys keys;

    @Autowired
    ToolKeyStore store;

    @Autowired
    KeyPairs pairs;

    @Autowired
    FirstKeys first;

    @Autowired
    KeyRotation rotation;

    @Autowired
    ToolKeysProperties settings;

    @Autowired
    SettableClock clock;

    @Autowired
    DueJobs jobs;

    @Autowired
    SchedulerClient scheduler;

    /** Every test begins with one key that signs and one that may follow it. */
    @BeforeEach
    void settle() {
        scheduler.scheduleIfNotExists(new TaskInstance<>("lti-tend-tool-keys", "recurring"), clock.instant());
        clock.advance(A_DAY);
        ring.emergency();
        clock.advance(A_DAY);
    }

    @Test
    void aKeyIsPublishedThenSignsThenStaysPublishedThenGoes() throws Exception {
        String active = kid(ACTIVE);
        String next = kid(NEXT);
        assertThat(published()).containsExactly(active, next);

        assertThat(ring.rotate()).isTrue();
        String fresh = kid(NEXT);
        assertThat(keys.current().getKeyID()).isEqualTo(next);
        assertThat(published()).containsExactlyInAnyOrder(next, fresh, active).startsWith(next);
        assertThat(state(active)).isEqualTo(RETIRING);

        clock.advance(Duration.ofDays(7).minus(A_MOMENT));
        jobs.run();
        assertThat(published()).contains(active);
        clock.advance(Duration.ofHours(1));
        jobs.run();
        assertThat(published()).containsExactly(next, fresh);
        assertThat(state(active)).isEqualTo(RETIRED);
    }

    @Test
    void noKeySignsThatPlatformsHadNoDayToLearnOf() {
        assertThat(ring.rotate()).isTrue();
        List<StoredKey> rotated = store.published();

        clock.advance(A_DAY.minus(A_MOMENT));
        assertThat(ring.mayRotateFrom()).isEqualTo(clock.instant().plus(A_MOMENT));
        assertThat(ring.rotate()).isFalse();
        assertThat(store.published()).isEqualTo(rotated);

        clock.advance(A_MOMENT);
        assertThat(ring.rotate()).isTrue();
    }

    @Test
    void theCalendarRotatesAfterNinetyDays() {
        String active = kid(ACTIVE);
        String next = kid(NEXT);

        clock.advance(Duration.ofDays(89).minus(Duration.ofHours(2)));
        jobs.run();
        assertThat(kid(ACTIVE)).isEqualTo(active);

        clock.advance(Duration.ofHours(2));
        jobs.run();
        assertThat(kid(ACTIVE)).isEqualTo(next).isEqualTo(keys.current().getKeyID());
    }

    @Test
    void whatWasSignedBeforeARotationIsGoodAfterIt() throws Exception {
        RSAKey signer = keys.current();
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(signer.getKeyID());
        var message = new JWSObject(header.build(), new Payload("{}"));
        message.sign(new RSASSASigner(signer));

        ring.rotate();

        RSAKey published = keySet().getKeyByKeyId(signer.getKeyID()).toRSAKey();
        assertThat(JWSObject.parse(message.serialize()).verify(new RSASSAVerifier(published)))
                .isTrue();
        assertThat(keys.current()).isNotEqualTo(signer);
    }

    @Test
    void rotationsAtOnceRotateOnce() {
        String active = kid(ACTIVE);
        String next = kid(NEXT);
        int before = ring.all().size();
        ToolKeyRing other = ringOf(node());
        var answers = new ConcurrentLinkedQueue<Boolean>();

        AtOnce.run(() -> answers.add(ring.rotate()), () -> answers.add(other.rotate()));

        assertThat(answers).containsExactlyInAnyOrder(true, false);
        assertThat(ring.all()).hasSize(before + 1);
        assertThat(kid(ACTIVE)).isEqualTo(next);
        assertThat(kid(RETIRING)).isEqualTo(active);
    }

    @Test
    void whoeverHasSeenTheSameAsAFasterOneChangesNothing() {
        List<StoredKey> seen = store.published();
        assertThat(rotation.rotate(seen, clock.instant())).isTrue();
        List<StoredKey> rotated = store.published();

        assertThat(rotation.rotate(seen, clock.instant())).isFalse();
        assertThat(store.published()).isEqualTo(rotated);
    }

    @Test
    void anEmergencyTakesAwayAtOnceWhateverHasSigned() throws Exception {
        String retiring = kid(ACTIVE);
        ring.rotate();
        String active = kid(ACTIVE);
        String next = kid(NEXT);

        ring.emergency();

        assertThat(keys.current().getKeyID()).isEqualTo(next);
        assertThat(published()).containsExactly(next, kid(NEXT));
        assertThat(List.of(state(retiring), state(active))).containsOnly(RETIRED);
    }

    @Test
    void anEmergencyThatARotationOvertakesStillTakesTheKeyAway() throws Exception {
        List<StoredKey> seen = store.published();
        String bad = kid(ACTIVE);
        rotation.rotate(seen, clock.instant().plusSeconds(2));

        assertThat(rotation.replace(seen, clock.instant())).isFalse();

        clock.advance(StoredToolKeys.FRESH);
        assertThat(state(bad)).isEqualTo(RETIRED);
        assertThat(published()).containsExactly(kid(ACTIVE), kid(NEXT)).doesNotContain(bad);
    }

    @Test
    void emergenciesAtOnceAreOne() {
        String next = kid(NEXT);
        ToolKeyRing other = ringOf(node());

        AtOnce.run(ring::emergency, other::emergency);

        assertThat(List.of(kid(ACTIVE), keys.current().getKeyID())).containsOnly(next);
        assertThat(store.published()).extracting(StoredKey::state).containsExactly(ACTIVE, NEXT);
    }

    @Test
    void anotherNodeFollowsWithinSecondsAndAsksNoMoreOftenThanThat() {
        StoredToolKeys other = node();
        RSAKey bad = other.current();

        ring.emergency();

        clock.advance(StoredToolKeys.FRESH.minus(A_MOMENT));
        assertThat(other.current()).isEqualTo(bad);
        clock.advance(A_MOMENT);
        assertThat(other.published()).doesNotContain(bad.getKeyID());
        assertThat(other.current()).isEqualTo(keys.current()).isNotEqualTo(bad);
    }

    @Test
    void theDayOfTheLastSignatureIsKnown() {
        RSAKey signer = keys.current();
        clock.advance(A_DAY);
        keys.current();

        assertThat(ring.all())
                .filteredOn(key -> key.kid().equals(signer.getKeyID()))
                .singleElement()
                .satisfies(key ->
                        assertThat(key.lastSignedOn()).isEqualTo(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)))
                .satisfies(key -> assertThat(key.activatedAt()).isAfterOrEqualTo(key.createdAt()));
        assertThat(ring.all())
                .filteredOn(key -> key.state() == NEXT)
                .singleElement()
                .satisfies(key -> assertThat(key.lastSignedOn()).isNull());
    }

    private StoredToolKeys node() {
        return new StoredToolKeys(first, store, pairs, clock);
    }

    private ToolKeyRing ringOf(StoredToolKeys node) {
        return new ToolKeyRing(store, rotation, node, settings, clock);
    }

    private String kid(ToolKeyState state) {
        return StoredKey.get(store.published(), state).kid();
    }

    private ToolKeyState state(String kid) {
        return ring.all().stream()
                .filter(key -> key.kid().equals(kid))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private List<String> published() throws Exception {
        return keySet().getKeys().stream().map(JWK::getKeyID).toList();
    }

    private JWKSet keySet() throws Exception {
        return JWKSet.parse(mvc.perform(get("/.well-known/jwks.json"))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
