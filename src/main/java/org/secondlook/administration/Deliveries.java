package org.secondlook.administration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.secondlook.gradebook.Outbox;
import org.secondlook.gradebook.QueueLine;
import org.secondlook.lti.Platform;
import org.secondlook.lti.registration.Platforms;
import org.springframework.stereotype.Component;

/** What has not reached the gradebooks, by platform: how much, why, and nothing about whom. */
@Component
class Deliveries {

    private final Outbox outbox;
    private final Platforms platforms;
    private final PlatformDesk desk;
    private final Acts acts;

    Deliveries(Outbox outbox, Platforms platforms, PlatformDesk desk, Acts acts) {
        this.outbox = outbox;
        this.platforms = platforms;
        this.desk = desk;
        this.acts = acts;
    }

    /** The platforms whose gradebooks lack something. */
    List<Backlog> all() {
        return backlogs(outbox.lines());
    }

    /** What the gradebooks of one platform lack. */
    Backlog get(String key) {
        Platform platform = desk.get(key);
        return new Backlog(
                platform,
                platform.name(),
                outbox.lines().stream()
                        .filter(line -> line.issuer().equals(platform.issuer())
                                && line.clientId().equals(platform.clientId()))
                        .map(DeliveryRow::of)
                        .toList());
    }

    /** What they lack of the people of one deployment. */
    List<DeliveryRow> of(Platform platform, String deployment) {
        return outbox.lines(platform.issuer(), platform.clientId(), deployment).stream()
                .map(DeliveryRow::of)
                .toList();
    }

    /** Sends a platform again what was given up; says how much that is. */
    int replay(Operator operator, String key) {
        Platform platform = desk.get(key);
        acts.note(operator, Deed.COMPLETIONS_REPLAYED, key);
        return outbox.replay(platform.issuer(), platform.clientId());
    }

    private List<Backlog> backlogs(List<QueueLine> lines) {
        Map<List<String>, List<QueueLine>> byRegistration = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> List.of(line.issuer(), line.clientId()), LinkedHashMap::new, Collectors.toList()));
        return byRegistration.entrySet().stream()
                .map(each -> backlog(each.getKey().get(0), each.getKey().get(1), each.getValue()))
                .toList();
    }

    private Backlog backlog(String issuer, String clientId, List<QueueLine> lines) {
        Platform platform = platforms.find(issuer, clientId).orElse(null);
        return new Backlog(
                platform,
                platform == null ? issuer : platform.name(),
                lines.stream().map(DeliveryRow::of).toList());
    }

    /**
     * What one platform's gradebooks lack.
     *
     * @param platform null when it is no longer registered
     * @param name what it is called, or else its issuer
     */
    record Backlog(@Nullable Platform platform, String name, List<DeliveryRow> rows) {

        /** How many completions there are in all. */
        public long total() {
            return rows.stream().mapToLong(DeliveryRow::scores).sum();
        }

        /** How many were given up, and may be sent again. */
        public long givenUp() {
            return rows.stream()
                    .filter(row -> row.state().mayBeTriedAgain())
                    .mapToLong(DeliveryRow::scores)
                    .sum();
        }
    }
}
