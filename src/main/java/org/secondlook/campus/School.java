package org.secondlook.campus;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.lti.Platform;
import tools.jackson.core.type.TypeReference;

/** One practice platform with its courses, its people, its keys and the tool it has. */
final class School {

    private final SchoolPlan plan;
    private final URI base;
    private final Path folder;
    private final Weather weather;
    private final AtomicLong lastId;
    private final SigningKeys keys = new SigningKeys();
    private final Installation installation;
    private final Drafts drafts = new Drafts();
    private final PendingLaunches launches = new PendingLaunches();
    private final AccessTokens tokens = new AccessTokens();
    private final ReceivedMessages received = new ReceivedMessages();
    private final NoticeHandlers notices;
    private final KeptFile<List<Outline>> file;
    private final List<Course> courses = new CopyOnWriteArrayList<>();

    School(SchoolPlan plan, URI campus, Path folder, Clock clock) {
        this.plan = plan;
        this.base = URI.create(campus + "/" + plan.key());
        this.folder = folder;
        this.weather = new Weather(clock);
        this.lastId = new AtomicLong(clock.millis());
        this.installation = plan.tool() == null
                ? Installation.kept(folder.resolve(plan.key() + "-tool.json"))
                : Installation.byFile(plan.tool());
        this.notices = new NoticeHandlers(folder.resolve(plan.key() + "-notices.json"));
        this.file = new KeptFile<>(folder.resolve(plan.key() + "-courses.json"), new TypeReference<>() {});
        file.read().orElse(List.of(plan.course())).forEach(this::open);
    }

    private Course open(Outline outline) {
        String suffix = courses.isEmpty() ? "-grades.json" : "-grades-" + outline.id() + ".json";
        var gradebook = new Gradebook(folder.resolve(plan.key() + suffix), outline.columns(), this::keep);
        var course = new Course(this, outline, gradebook);
        courses.add(course);
        return course;
    }

    /** Writes down what the courses hold now. */
    synchronized void keep() {
        file.write(courses.stream().map(Course::outline).toList());
    }

    /** Makes a course after the pattern of another. */
    Course copy(Course course) {
        Course copy = open(course.outline().copy(launchManners().courseId(newId()), this::newId));
        keep();
        return copy;
    }

    String key() {
        return plan.key();
    }

    String name() {
        return plan.name();
    }

    Manners manners() {
        return plan.manners();
    }

    LaunchManners launchManners() {
        return plan.manners().launches();
    }

    ServiceManners serviceManners() {
        return plan.manners().services();
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

    Installation installation() {
        return installation;
    }

    /** The tool at work. */
    RegisteredTool tool() {
        return installation.active().orElseThrow(() -> new NotVisibleException("tool"));
    }

    String clientId() {
        return tool().clientId();
    }

    String deploymentId() {
        return String.valueOf(tool().deploymentId());
    }

    Person person(String personKey) {
        return plan.people().stream()
                .filter(person -> person.key().equals(personKey))
                .findFirst()
                .orElseThrow(() -> new NotVisibleException("person"));
    }

    /** Whether the gradebooks have a row for this person. */
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

    /** The course that was there first. */
    Course course() {
        return courses.get(0);
    }

    List<Course> courses() {
        return List.copyOf(courses);
    }

    Optional<Course> course(String courseId) {
        return courses.stream().filter(course -> course.id().equals(courseId)).findFirst();
    }

    /** Where a course begins for somebody; the first course has the short address. */
    URI home(Course course, Person person) {
        String first = "/as/" + person.key();
        return at(course.equals(course()) ? first : first + "/courses/" + course.id());
    }

    SigningKeys keys() {
        return keys;
    }

    Drafts drafts() {
        return drafts;
    }

    PendingLaunches launches() {
        return launches;
    }

    AccessTokens tokens() {
        return tokens;
    }

    NoticeHandlers notices() {
        return notices;
    }

    ReceivedMessages received() {
        return received;
    }

    Weather weather() {
        return weather;
    }
}
