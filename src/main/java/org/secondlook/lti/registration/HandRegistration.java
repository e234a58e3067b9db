package org.secondlook.lti.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.foundation.Times;
import org.secondlook.lti.Platform;
import org.secondlook.lti.Platform.Standing;
import org.springframework.stereotype.Component;

/** Registers a platform that an operator types in, by the rules of the files. They answer for its addresses. */
@Component
public class HandRegistration {

    private static final Duration FIRST_DEPLOYMENT = Duration.ofDays(14);

    private final Platforms platforms;
    private final Registrations registrations;
    private final Clock clock;

    HandRegistration(Platforms platforms, Registrations registrations, Clock clock) {
        this.platforms = platforms;
        this.registrations = registrations;
        this.clock = clock;
    }

    /** Registers, or says what is wrong with which field. */
    public Outcome register(PlatformEntry entry) {
        Map<String, Fault> faults = faults(entry);
        if (!faults.isEmpty()) {
            return new Outcome.Faulty(faults);
        }
        Platform platform = platform(platforms.freeKey(entry.name()), entry);
        if (platforms.find(platform.issuer(), platform.clientId()).isPresent()) {
            return new Outcome.Faulty(Map.of("client_id", Fault.TAKEN));
        }
        try {
            registrations.add(registration(platform), Standing.ACTIVE);
            return new Outcome.Registered(platform.key());
        } catch (StaleException e) {
            return new Outcome.Faulty(Map.of("client_id", Fault.TAKEN));
        }
    }

    /**
     * Changes a registration that was typed in, by the same rules, or says what is wrong with which field. Its issuer, its client
     * id, its deployments and its standing stay as they are.
     */
    public Outcome change(String key, PlatformEntry entry) {
        Registration before =
                registrations.find(key).filter(Registration::byHand).orElseThrow(() -> new NotVisibleException(key));
        PlatformEntry whole = entry.about(before.platform());
        Map<String, Fault> faults = faults(whole);
        if (!faults.isEmpty()) {
            return new Outcome.Faulty(faults);
        }
        Standing standing = platforms.find(key).map(Platform::standing).orElse(Standing.ACTIVE);
        registrations.keep(before.with(platform(key, whole)), standing);
        return new Outcome.Registered(key);
    }

    private Registration registration(Platform platform) {
        Instant now = Times.now(clock);
        Set<String> asked = Set.copyOf(Scopes.WANTED);
        Instant until = platform.deploymentIds().isEmpty() ? now.plus(FIRST_DEPLOYMENT) : null;
        return new Registration(platform, true, asked, asked, until, now);
    }

    private static Platform platform(String key, PlatformEntry entry) {
        Platform typed = new Platform(
                key,
                entry.name().strip(),
                entry.issuer().strip(),
                entry.clientId().strip(),
                FieldRules.endpoint(entry.authorizationEndpoint().strip()).orElseThrow(),
                FieldRules.endpoint(entry.tokenEndpoint().strip()).orElseThrow(),
                FieldRules.endpoint(entry.jwksUri().strip()).orElseThrow(),
                entry.deploymentIds());
        return new Platform(
                typed.key(),
                typed.name(),
                typed.issuer(),
                typed.clientId(),
                typed.authorizationEndpoint(),
                typed.tokenEndpoint(),
                typed.jwksUri(),
                FieldRules.text(entry.tokenAudience()).orElse(typed.tokenAudience()),
                typed.deploymentIds(),
                FieldRules.origins(entry.frameOrigins()).orElseThrow(),
                typed.innerHosts(),
                entry.family(),
                Standing.ACTIVE);
    }

    private static Map<String, Fault> faults(PlatformEntry entry) {
        Map<String, Fault> faults = new LinkedHashMap<>();
        note(faults, "name", FieldRules.text(entry.name()), Fault.TEXT);
        note(faults, "issuer", FieldRules.text(entry.issuer()), Fault.TEXT);
        note(faults, "client_id", FieldRules.text(entry.clientId()), Fault.TEXT);
        note(faults, "authorization_endpoint", endpoint(entry.authorizationEndpoint()), Fault.ADDRESS);
        note(faults, "token_endpoint", endpoint(entry.tokenEndpoint()), Fault.ADDRESS);
        note(faults, "jwks_uri", endpoint(entry.jwksUri()), Fault.ADDRESS);
        note(faults, "token_audience", optionalText(entry.tokenAudience()), Fault.TEXT);
        note(faults, "deployment_ids", texts(entry.deploymentIds()), Fault.TEXT);
        note(faults, "frame_origins", FieldRules.origins(entry.frameOrigins()), Fault.ORIGINS);
        return faults;
    }

    private static void note(Map<String, Fault> faults, String field, Optional<?> value, Fault otherwise) {
        if (value.isEmpty()) {
            faults.put(field, otherwise);
        }
    }

    private static Optional<?> endpoint(String typed) {
        return FieldRules.text(typed).flatMap(FieldRules::endpoint);
    }

    private static Optional<?> optionalText(String typed) {
        return typed.isBlank() ? Optional.of("") : FieldRules.text(typed);
    }

    private static Optional<Set<String>> texts(Set<String> typed) {
        Set<String> texts = new HashSet<>();
        typed.forEach(each -> FieldRules.text(each).ifPresent(texts::add));
        return texts.size() == typed.size() ? Optional.of(texts) : Optional.empty();
    }

    /** What became of an entry. */
    public sealed interface Outcome {

        /** The platform is registered under this key, and may be entered from. */
        record Registered(String key) implements Outcome {}

        /** Nothing is kept; the fields have the names that they have in a file. */
        record Faulty(Map<String, Fault> faults) implements Outcome {

            public Faulty {
                faults = Map.copyOf(faults);
            }
        }
    }

    /** What is wrong with a field. */
    public enum Fault {
        /** It is empty or longer than 255 characters. */
        TEXT,
        /** It is no https address. */
        ADDRESS,
        /** One of them is no origin, or there are too many. */
        ORIGINS,
        /** The pair of issuer and client id is registered already. */
        TAKEN
    }
}
