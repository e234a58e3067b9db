package org.secondlook.lti.launch;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.secondlook.lti.BrowserBinding;
import org.secondlook.lti.LaunchAdmission;
import org.secondlook.lti.LaunchAdmission.Admission;
import org.secondlook.lti.LaunchDestination;
import org.secondlook.lti.LtiLaunch;
import org.secondlook.lti.Platform;
import org.secondlook.lti.launch.LaunchVerifier.Verified;
import org.secondlook.lti.launch.Way.Rung;
import org.secondlook.lti.registration.Platforms;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Opens a launch: the browser first, then the platform's word, then the person. The first that does not hold ends it. */
@Component
class Launches {

    private final LaunchStates states;
    private final Platforms platforms;
    private final LaunchVerifier verifier;
    private final LaunchAdmission admission;
    private final LaunchDestination destination;
    private final LaunchObserver observer;
    private final LaunchLog log;
    private final Clock clock;

    Launches(
            LaunchStates states,
            Platforms platforms,
            LaunchVerifier verifier,
            LaunchAdmission admission,
            LaunchDestination destination,
            LaunchObserver observer,
            LaunchLog log,
            Clock clock) {
        this.states = states;
        this.platforms = platforms;
        this.verifier = verifier;
        this.admission = admission;
        this.destination = destination;
        this.observer = observer;
        this.log = log;
        this.clock = clock;
    }

    /** The path and query of the page on which the person lands who began in this browser. */
    String open(LaunchResponse response, BrowserBinding browser) {
        return open(response, states.read(response.state(), browser), browser, Rung.COOKIE);
    }

    /** The same for a login that is known to be of this browser, to which the session is then bound. */
    String open(LaunchResponse response, LaunchState state, BrowserBinding browser, Rung rung) {
        return open(response, state, browser, rung, clock.instant());
    }

    /** The same for an answer that the platform delivered some time ago. */
    String open(LaunchResponse response, LaunchState state, BrowserBinding browser, Rung rung, Instant delivered) {
        return about(state, platform -> {
            Verified verified = verifier.verify(response.idToken(), platform, state.nonce(), delivered);
            Admission outcome = admission.admit(verified.launch(), state.nonce(), browser);
            return enter(verified, outcome, Way.of(rung, state));
        });
    }

    /** What the answer says, of which nothing is used up by looking. */
    LtiLaunch look(LaunchResponse response, LaunchState state) {
        return about(
                state,
                platform -> verifier.verify(response.idToken(), platform, state.nonce(), clock.instant())
                        .launch());
    }

    Platform platformOf(LaunchState state) {
        Platform platform =
                platforms.find(state.registration()).orElseThrow(() -> new LtiProblem(Refusal.PLATFORM_UNKNOWN));
        if (platform.suspended()) {
            throw new LtiProblem(Refusal.PLATFORM_SUSPENDED).of(platform);
        }
        return platform;
    }

    private <T> T about(LaunchState state, Function<Platform, T> work) {
        Platform platform = platformOf(state);
        try {
            return work.apply(platform);
        } catch (LtiProblem problem) {
            throw problem.of(platform);
        } catch (DataAccessResourceFailureException
                | TransientDataAccessException
                | RecoverableDataAccessException
                | TransactionException e) {
            throw new LtiProblem(Refusal.UNAVAILABLE).of(platform);
        } catch (RuntimeException mistake) {
            throw LtiProblem.failed(mistake).of(platform);
        }
    }

    private String enter(Verified verified, Admission outcome, Way way) {
        if (outcome instanceof Admission.Admitted admitted) {
            String page = destination.pathFor(verified.launch());
            observer.entered(verified.launch());
            log.entered(verified.launch().platform(), verified.shown(), way);
            return page + "?launch=" + admitted.selector();
        }
        boolean suspended = outcome instanceof Admission.Suspended;
        throw new LtiProblem(suspended ? Refusal.SUSPENDED : Refusal.REPLAYED)
                .showing(verified.shown())
                .in(Host.of(verified.launch()));
    }
}
