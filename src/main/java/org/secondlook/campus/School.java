package org.secondlook.campus;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.lti.Platform;

/** One practice platform with its one course, its people, its keys and its gradebook. */
final class School {

    private final SchoolPlan plan;
    private final URI base;
    private final Weather weather;
    private final AtomicLong lastId;
    private final SigningKeys keys = new SigningKeys();
    private final Gradebook gradebook;
    private final PendingLaunches launches = new PendingLaunches();
    private final AccessTokens tokens = new AccessTokens();
    private final ReceivedMessages received = new ReceivedMessages();

    School(SchoolPlan plan, URI campus, Path folder, Clock clock) {
        this.plan = plan;
        this.base = URI.create(campus + "/" + plan.key());
        this.weather = new Weather(clock);
        this.gradebook = new Gradebook(new GradeFile(folder.resolve(plan.key() + "-grades.json")));
        this.lastId = new AtomicLong(clock.millis());
        plan.course().activities().forEach(this::openColumn);
    }

    private void openColumn(Activity activity) {
        String columnId = Integer.toString(gradebook.items().size() + 1);
        gradebook.add(new Gradebook.LineItem(columnId, activity.title(), 1, null, null, activity.id(), false));
    }

    String key() {
        return plan.key();
    }

    String name() {
        return plan.name();
    }

    String clientId() {
        return plan.clientId();
    }

    String deploymentId() {
        return plan.deploymentId();
    }

    LaunchManners launchManners() {
        return plan.launches();
    }

    ServiceManners serviceManners() {
        return plan.services();
    }

    String issuer() {
        return base.toString();
    }

    /** An address of this school, for a path that begins with a slash. */
    URI at(String path) {
        return URI.create(base + path);
    }

    URI tokenEndpoint() {
        return at("/lti/token");
    }

    /** This school as the tool has to know it. */
    Platform platform() {
        return new Platform(
                "campus-" + plan.key(),
                plan.name(),
                issuer(),
                clientId(),
                at("/lti/authorize"),
                tokenEndpoint(),
                at("/lti/keys"),
                Set.of(deploymentId()));
    }

    /** An id that nothing had before, not even before the last restart. */
    String newId() {
        return Long.toString(lastId.incrementAndGet());
    }

    Person person(String personKey) {
        return plan.people().stream()
                .filter(person -> person.key().equals(personKey))
                .findFirst()
                .orElseThrow(() -> new NotVisibleException("person"));
    }

    Activity activity(String activityId) {
        return plan.course().find(activityId).orElseThrow(() -> new NotVisibleException("activity"));
    }

    /** Whether the gradebook has a row for this person. */
    boolean grades(String subject) {
        return bySubject(subject)
                .map(Person::position)
                .filter(Position::isGraded)
                .isPresent();
    }

    private Optional<Person> bySubject(String subject) {
        return plan.people().stream()
                .filter(person -> person.subject().equals(subject))
                .findFirst();
    }

    List<Person> people() {
        return plan.people();
    }

    Course course() {
        return plan.course();
    }

    SigningKeys keys() {
        return keys;
    }

    Gradebook gradebook() {
        return gradebook;
    }

    PendingLaunches launches() {
        return launches;
    }

    AccessTokens tokens() {
        return tokens;
    }

    ReceivedMessages received() {
        return received;
    }

    Weather weather() {
        return weather;
    }
}
