package org.secondlook.lti.launch;

import java.util.Optional;
import org.secondlook.lti.BrowserBinding;
import org.secondlook.lti.LaunchAdmission;
import org.secondlook.lti.LaunchAdmission.Admission;
import org.secondlook.lti.LaunchDestination;
import org.secondlook.lti.Platform;
import org.secondlook.lti.launch.LaunchVerifier.Verified;
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
    private final LaunchLog log;

    Launches(
            LaunchStates states,
            Platforms platforms,
            LaunchVerifier verifier,
            LaunchAdmission admission,
            LaunchDestination destination,
            LaunchLog log) {
        this.states = states;
        this.platforms = platforms;
        this.verifier = verifier;
        this.admission = admission;
        this.destination = destination;
        this.log = log;
    }

    /** The path and query of the page on which the person lands. */
    String open(LaunchResponse response, Optional<BrowserBinding> sent) {
        BrowserBinding browser = sent.orElseThrow(() -> new LtiProblem(Refusal.BROWSER_UNBOUND));
        LaunchState state = states.read(response.state(), browser);
        Platform platform =
                platforms.find(state.registration()).orElseThrow(() -> new LtiProblem(Refusal.PLATFORM_UNKNOWN));
        if (platform.suspended()) {
            throw new LtiProblem(Refusal.PLATFORM_SUSPENDED).of(platform);
        }
        try {
            Verified verified = verifier.verify(response.idToken(), platform, state.nonce());
            return enter(verified, admission.admit(verified.launch(), state.nonce(), browser));
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

    private String enter(Verified verified, Admission outcome) {
        if (outcome instanceof Admission.Admitted admitted) {
            String page = destination.pathFor(verified.launch());
            log.entered(verified.launch().platform(), verified.shown());
            return page + "?launch=" + admitted.selector();
        }
        boolean suspended = outcome instanceof Admission.Suspended;
        throw new LtiProblem(suspended ? Refusal.SUSPENDED : Refusal.REPLAYED).showing(verified.shown());
    }
}
