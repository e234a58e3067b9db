package org.secondlook.lti.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.foundation.Times;
import org.secondlook.lti.Platform;
import org.secondlook.lti.Platform.Standing;
import org.secondlook.lti.registration.Deployment.Decision;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is registered while the tool runs, on this node and as another node sees it. */
@SecondLookTest
class RegistrationsTest {

    @Autowired
    private Registrations registrations;

    @Autowired
    private Platforms platforms;

    @Autowired
    private PlatformStore store;

    @Autowired
    private DeploymentStore deployments;

    @Autowired
    private LtiProperties properties;

    @Autowired
    private JdbcClient db;

    @Autowired
    private SettableClock clock;

    @Test
    void keepsEveryPartOfARegistration() {
        Registration fresh = TestRegistrations.fresh(Times.now(clock));
        registrations.keep(fresh, Standing.ACTIVE);
        assertThat(registrations.find(fresh.platform().key())).contains(fresh);
        assertThat(platforms.find(fresh.platform().issuer(), fresh.platform().clientId()))
                .contains(fresh.platform());
    }

    @Test
    void registeringAgainIsAnUpdate() {
        Registration fresh = TestRegistrations.fresh(null, "1");
        registrations.keep(fresh, Standing.ACTIVE);
        var wider = new Registration(
                fresh.platform(), false, fresh.askedScopes(), fresh.askedScopes(), null, fresh.registeredAt());
        registrations.keep(wider, Standing.ACTIVE);
        assertThat(registrations.find(fresh.platform().key()).orElseThrow().grantedScopes())
                .containsExactlyInAnyOrder("a", "b");
        assertThat(registrations.deployments(fresh.platform().key())).hasSize(1);
    }

    @Test
    void aPairOfIssuerAndClientIdIsRegisteredOnce() {
        Registration fresh = TestRegistrations.fresh(null);
        registrations.keep(fresh, Standing.ACTIVE);
        Registration other = TestRegistrations.fresh(null);
        Platform same = fresh.platform();
        var thief = new Registration(
                new Platform(
                        other.platform().key(),
                        "Thief",
                        same.issuer(),
                        same.clientId(),
                        same.authorizationEndpoint(),
                        same.tokenEndpoint(),
                        same.jwksUri(),
                        Set.of()),
                false,
                Set.of(),
                Set.of(),
                null,
                fresh.registeredAt());
        assertThatThrownBy(() -> registrations.keep(thief, Standing.ACTIVE)).isInstanceOf(StaleException.class);
        assertThat(platforms.find(same.issuer(), same.clientId())).contains(same);
        assertThat(store.standings()).doesNotContainKey(other.platform().key());
    }

    @Test
    void theFirstDeploymentThatAsksInTimeEntersAndTheNextOneWaits() {
        Registration fresh = TestRegistrations.fresh(clock.instant().plus(Duration.ofDays(1)));
        registrations.keep(fresh, Standing.ACTIVE);
        assertThat(registrations.admit(now(fresh), "first")).isTrue();
        assertThat(registrations.admit(now(fresh), "first")).isTrue();
        assertThat(registrations.admit(now(fresh), "second")).isFalse();
        assertThat(registrations.deployments(fresh.platform().key()))
                .extracting(Deployment::id, Deployment::decision)
                .containsExactly(tuple("first", Decision.APPROVED), tuple("second", Decision.PENDING));
    }

    @Test
    void afterThatTimeAnOperatorDecides() {
        Registration fresh = TestRegistrations.fresh(clock.instant().minusSeconds(1));
        registrations.keep(fresh, Standing.ACTIVE);
        assertThat(registrations.admit(now(fresh), "late")).isFalse();
        registrations.decide(fresh.platform().key(), "late", Decision.APPROVED);
        assertThat(registrations.admit(now(fresh), "late")).isTrue();
        registrations.decide(fresh.platform().key(), "late", Decision.REFUSED);
        assertThat(registrations.admit(now(fresh), "late")).isFalse();
        assertThatThrownBy(() -> registrations.decide(fresh.platform().key(), "unheard of", Decision.APPROVED))
                .isInstanceOf(NotVisibleException.class);
    }

    @Test
    void aFrozenPlatformTakesInNothingNew() {
        Registration fresh = TestRegistrations.fresh(clock.instant().plus(Duration.ofDays(1)), "1");
        registrations.keep(fresh, Standing.ACTIVE);
        registrations.stand(fresh.platform().key(), Standing.FROZEN);
        assertThat(registrations.admit(now(fresh), "1")).isTrue();
        assertThat(registrations.admit(now(fresh), "2")).isFalse();
        assertThat(now(fresh).suspended()).isFalse();
    }

    @Test
    void standingHoldsForPlatformsOfFilesToo() {
        registrations.stand("other-test-canvas", Standing.SUSPENDED);
        assertThat(platforms.find("other-test-canvas").orElseThrow().suspended())
                .isTrue();
        registrations.stand("other-test-canvas", Standing.ACTIVE);
        assertThat(platforms.find("other-test-canvas").orElseThrow().suspended())
                .isFalse();
    }

    @Test
    void aPlatformCannotFillTheTableWithDeployments() {
        Registration fresh = TestRegistrations.fresh(null);
        registrations.keep(fresh, Standing.ACTIVE);
        for (int i = 0; i < 60; i++) {
            registrations.admit(now(fresh), "deployment " + i);
        }
        assertThat(registrations.deployments(fresh.platform().key())).hasSize(50);
    }

    @Test
    void anotherNodeKnowsAfterTenSecondsAndSoonerWhenItIsAsked() {
        Platforms other = otherNode();
        Registration fresh = TestRegistrations.fresh(null, "1");
        registrations.keep(fresh, Standing.ACTIVE);
        String key = fresh.platform().key();
        assertThat(other.find(key)).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(other.find(key)).isPresent();
        registrations.stand(key, Standing.SUSPENDED);
        assertThat(other.find(key).orElseThrow().suspended()).isFalse();
        clock.advance(Duration.ofSeconds(10));
        assertThat(other.find(key).orElseThrow().suspended()).isTrue();
    }

    @Test
    void whatIsRemovedIsUnknown() {
        Registration fresh = TestRegistrations.fresh(null, "1");
        registrations.keep(fresh, Standing.ACTIVE);
        registrations.remove(fresh.platform().key());
        assertThat(platforms.find(fresh.platform().key())).isEmpty();
        assertThatThrownBy(() -> registrations.remove(fresh.platform().key())).isInstanceOf(NotVisibleException.class);
    }

    @Test
    void noOldSecretIsLeftForWhoeverGetsTheKeyNext() {
        Registration fresh = TestRegistrations.fresh(null, "1");
        String key = fresh.platform().key();
        registrations.keep(fresh, Standing.ACTIVE);
        db.sql(
                        "insert into lti_legacy_secret (platform_key, consumer_key, sealed_secret, kept_at) values (:key, 'a', 'b', :now)")
                .param("key", key)
                .param("now", Times.bind(clock.instant()))
                .update();

        registrations.remove(key);

        assertThat(db.sql("select count(*) from lti_legacy_secret where platform_key = :key")
                        .param("key", key)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Platforms otherNode() {
        return new Platforms(new RememberedPlatforms(List.of(), store, deployments, properties, clock));
    }

    private Platform now(Registration registration) {
        return platforms.find(registration.platform().key()).orElseThrow();
    }
}
