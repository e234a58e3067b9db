package org.secondlook.administration;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.lti.Platform;
import org.secondlook.lti.launch.LaunchLog;
import org.secondlook.lti.launch.LaunchRecord;
import org.secondlook.lti.registration.Deployment;
import org.secondlook.lti.registration.Deployment.Decision;
import org.secondlook.lti.registration.Platforms;
import org.secondlook.lti.registration.Registration;
import org.secondlook.lti.registration.Registrations;
import org.springframework.stereotype.Component;

/** Puts together what is known of platforms. */
@Component
class PlatformDesk {

    private static final int LAUNCHES = 50;

    private final Platforms platforms;
    private final Registrations registrations;
    private final LaunchLog launches;

    PlatformDesk(Platforms platforms, Registrations registrations, LaunchLog launches) {
        this.platforms = platforms;
        this.registrations = registrations;
        this.launches = launches;
    }

    /** All platforms, by name; those for which somebody has to decide something come first. */
    List<PlatformRow> all() {
        Map<String, Registration> registered = registrations.all().stream()
                .collect(Collectors.toMap(each -> each.platform().key(), Function.identity()));
        Map<String, Long> waiting = registrations.deployments().stream()
                .filter(deployment -> deployment.decision() == Decision.PENDING)
                .collect(Collectors.groupingBy(Deployment::platform, Collectors.counting()));
        Map<String, Instant> last = launches.lastEntered();
        return platforms.all().stream()
                .map(platform -> new PlatformRow(
                        platform,
                        origin(Optional.ofNullable(registered.get(platform.key()))),
                        waiting.getOrDefault(platform.key(), 0L),
                        last.get(platform.key())))
                .sorted(Comparator.comparing((PlatformRow row) -> !isForSomebody(row))
                        .thenComparing(row -> row.platform().name()))
                .toList();
    }

    Platform get(String key) {
        return platforms.find(key).orElseThrow(() -> new NotVisibleException(key));
    }

    /** A platform that was registered by hand; of others, the addresses are not for operators to change. */
    Platform typedIn(String key) {
        return registrations
                .find(key)
                .filter(Registration::byHand)
                .map(Registration::platform)
                .orElseThrow(() -> new NotVisibleException(key));
    }

    PlatformPage page(Platform platform) {
        return page(platform, launches.of(platform.key(), LAUNCHES));
    }

    /** The page for somebody who came by one deployment. */
    PlatformPage page(Platform platform, String deployment) {
        return page(platform, launches.of(platform.key(), deployment, LAUNCHES));
    }

    List<LaunchRecord> launchesOfNoPlatform() {
        return launches.ofNoPlatform(LAUNCHES);
    }

    private PlatformPage page(Platform platform, List<LaunchRecord> records) {
        Optional<Registration> registration = registrations.find(platform.key());
        Origin origin = origin(registration);
        return new PlatformPage(
                platform,
                origin,
                origin == Origin.INVITATION ? scopes(registration.orElseThrow()) : List.of(),
                deployments(platform),
                records);
    }

    private static Origin origin(Optional<Registration> registration) {
        return registration
                .map(each -> each.byHand() ? Origin.HAND : Origin.INVITATION)
                .orElse(Origin.FILE);
    }

    private static List<ScopeRow> scopes(Registration registration) {
        return registration.askedScopes().stream()
                .sorted()
                .map(scope -> ScopeRow.of(scope, registration.grantedScopes().contains(scope)))
                .toList();
    }

    private List<DeploymentRow> deployments(Platform platform) {
        List<Deployment> asked = registrations.deployments(platform.key());
        Set<String> known = asked.stream().map(Deployment::id).collect(Collectors.toSet());
        return Stream.concat(
                        platform.deploymentIds().stream()
                                .filter(id -> !known.contains(id))
                                .sorted()
                                .map(DeploymentRow::ofFile),
                        asked.stream().map(DeploymentRow::of))
                .toList();
    }

    private static boolean isForSomebody(PlatformRow row) {
        return row.waiting() > 0 || row.platform().standing() == Platform.Standing.PENDING;
    }
}
