package org.secondlook.administration;

import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.lti.Platform;
import org.secondlook.lti.Platform.Standing;
import org.secondlook.lti.registration.Deployment.Decision;
import org.secondlook.lti.registration.Registrations;
import org.secondlook.people.People;
import org.springframework.stereotype.Component;

/** Carries out what operators decide about platforms, and writes it down. */
@Component
class PlatformCare {

    private final PlatformDesk desk;
    private final Registrations registrations;
    private final People people;
    private final SessionEnding ending;
    private final Acts acts;

    PlatformCare(PlatformDesk desk, Registrations registrations, People people, SessionEnding ending, Acts acts) {
        this.desk = desk;
        this.registrations = registrations;
        this.people = people;
        this.ending = ending;
        this.acts = acts;
    }

    /** Lets a platform be active, freezes it, or suspends it, and then whoever is in it is sent out. */
    void stand(Operator operator, String key, Standing standing) {
        Platform platform = desk.get(key);
        Deed deed = deed(standing);
        registrations.stand(key, standing);
        acts.note(operator, deed, key);
        if (standing == Standing.SUSPENDED) {
            people.endSessions(platform.issuer(), platform.clientId());
            ending.again(key);
        }
    }

    /** Lets a deployment in, or keeps it out, and then whoever came by it is sent out. */
    void decide(Operator operator, String key, String deployment, Decision decision) {
        registrations.decide(desk.get(key).key(), deployment, decision);
        acts.note(operator, decision == Decision.APPROVED ? Deed.DEPLOYMENT_APPROVED : Deed.DEPLOYMENT_REFUSED, key);
        Platform platform = desk.get(key);
        if (!platform.deploymentIds().contains(deployment)) {
            people.endSessions(platform.issuer(), platform.clientId(), deployment);
            ending.againOfDeployments(key);
        }
    }

    /** Takes a registration away that is suspended and stands in no file. */
    void remove(Operator operator, String key) {
        PlatformPage page = desk.page(desk.get(key));
        if (!page.isRemovable()) {
            throw new StaleException(key);
        }
        registrations.remove(key);
        people.endSessions(page.platform().issuer(), page.platform().clientId());
        acts.note(operator, Deed.PLATFORM_REMOVED, key);
    }

    private static Deed deed(Standing standing) {
        return switch (standing) {
            case ACTIVE -> Deed.PLATFORM_ACTIVE;
            case FROZEN -> Deed.PLATFORM_FROZEN;
            case SUSPENDED -> Deed.PLATFORM_SUSPENDED;
            case PENDING -> throw new NotVisibleException(standing);
        };
    }
}
