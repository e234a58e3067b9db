package org.secondlook.lti.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.secondlook.foundation.StaleException;
import org.secondlook.foundation.Times;
import org.secondlook.lti.Platform;
import org.secondlook.lti.Platform.Standing;
import org.secondlook.lti.http.Response;
import org.secondlook.lti.registration.RegistrationProblem.Kind;
import org.springframework.stereotype.Component;

/**
 * Has a platform register this tool, and registers the platform (LTI dynamic registration 1.0). Whoever asks has been
 * invited; what is kept is kept whole, after the platform has said yes.
 */
@Component
class DynamicRegistration {

    /** So long the first deployment of a platform that makes them later may enter by itself. */
    private static final Duration FIRST_DEPLOYMENT = Duration.ofDays(14);

    private final Invitations invitations;
    private final RegistrationCalls calls;
    private final ToolDescription tool;
    private final Platforms platforms;
    private final Registrations registrations;
    private final Clock clock;

    DynamicRegistration(
            Invitations invitations,
            RegistrationCalls calls,
            ToolDescription tool,
            Platforms platforms,
            Registrations registrations,
            Clock clock) {
        this.invitations = invitations;
        this.calls = calls;
        this.tool = tool;
        this.platforms = platforms;
        this.registrations = registrations;
        this.clock = clock;
    }

    /** What the platform says of itself, for the person to look at; nobody is asked before the invitation is good. */
    PlatformConfiguration look(RegistrationForm form) {
        if (!invitations.isGood(form.secret())) {
            throw new RegistrationProblem(Kind.INVITATION_NEEDED, "");
        }
        return calls.read(form.configuration(), form.token());
    }

    /** Registers. */
    Registered register(RegistrationForm form) {
        PlatformConfiguration configuration = look(form);
        if (!invitations.use(form.secret(), keyFor(configuration))) {
            throw new RegistrationProblem(Kind.INVITATION_NEEDED, "");
        }
        try {
            return keep(configuration, answer(configuration, form));
        } catch (RuntimeException problem) {
            invitations.giveBack(form.secret());
            throw problem;
        }
    }

    private RegistrationAnswer answer(PlatformConfiguration configuration, RegistrationForm form) {
        Response response = calls.register(configuration, tool.forPlatform(configuration), form.token());
        return RegistrationAnswer.read(response, Scopes.of(configuration.scopes()));
    }

    /** A pair of issuer and client id that is known is brought up to date: only who answers for the issuer can say it. */
    private Registered keep(PlatformConfiguration configuration, RegistrationAnswer answer) {
        Optional<Platform> known = platforms.find(configuration.issuer(), answer.clientId());
        if (known.filter(platform -> platform.standing() == Standing.FROZEN).isPresent()) {
            throw new RegistrationProblem(Kind.FROZEN, "");
        }
        String key = known.map(Platform::key).orElseGet(() -> keyFor(configuration));
        Standing standing = standing(configuration, known);
        Registration registration = registration(key, configuration, answer);
        try {
            registrations.keep(registration, standing);
        } catch (StaleException e) {
            throw new RegistrationProblem(Kind.TAKEN, "");
        }
        return new Registered(registration, standing, known.isPresent());
    }

    private static Standing standing(PlatformConfiguration configuration, Optional<Platform> known) {
        if (!configuration.strangeHosts().isEmpty()) {
            return Standing.PENDING;
        }
        return known.map(Platform::standing).orElse(Standing.ACTIVE);
    }

    private Registration registration(String key, PlatformConfiguration configuration, RegistrationAnswer answer) {
        Instant now = Times.now(clock);
        var platform = new Platform(
                key,
                nameOf(configuration),
                configuration.issuer(),
                answer.clientId(),
                configuration.authorizationEndpoint(),
                configuration.tokenEndpoint(),
                configuration.jwksUri(),
                configuration.tokenAudience(),
                answer.deploymentId() == null ? Set.of() : Set.of(answer.deploymentId()),
                Set.of(configuration.origin()),
                Set.of(),
                configuration.family(),
                Standing.ACTIVE);
        Instant until = answer.deploymentId() == null ? now.plus(FIRST_DEPLOYMENT) : null;
        return new Registration(
                platform, false, Set.copyOf(Scopes.of(configuration.scopes())), answer.scopes(), until, now);
    }

    private static String nameOf(PlatformConfiguration configuration) {
        return configuration.name() == null ? configuration.address().getHost() : configuration.name();
    }

    private String keyFor(PlatformConfiguration configuration) {
        return platforms.freeKey(configuration.address().getHost());
    }

    /** What came of it. */
    record Registered(Registration registration, Standing standing, boolean again) {

        /** What the tool asked for and was not granted. */
        public List<String> withheld() {
            return registration.askedScopes().stream()
                    .filter(scope -> !registration.grantedScopes().contains(scope))
                    .sorted()
                    .toList();
        }
    }
}
