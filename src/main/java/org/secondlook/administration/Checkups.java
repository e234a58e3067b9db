package org.secondlook.administration;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.Platform;
import org.secondlook.lti.ProductFamily;
import org.secondlook.lti.services.ConnectionDoctor;
import org.secondlook.lti.services.ConnectionDoctor.Sample;
import org.secondlook.lti.services.Finding;
import org.secondlook.lti.services.Finding.Health;
import org.secondlook.people.People;
import org.secondlook.programme.Activities;
import org.springframework.stereotype.Component;

/** Sends platforms to the connection doctor, with the roster and the gradebook of courses from which somebody has come. */
@Component
class Checkups {

    private static final int LONGEST_SUBJECT = 255;

    private final PlatformDesk desk;
    private final ConnectionDoctor doctor;
    private final People people;
    private final Activities activities;
    private final Acts acts;

    Checkups(PlatformDesk desk, ConnectionDoctor doctor, People people, Activities activities, Acts acts) {
        this.desk = desk;
        this.doctor = doctor;
        this.people = people;
        this.activities = activities;
        this.acts = acts;
    }

    /** What the page shows before anything was tried. */
    Checkup waiting(String key) {
        Platform platform = desk.get(key);
        return new Checkup(platform, gradebook(platform).isPresent(), List.of());
    }

    /**
     * Examines a platform.
     *
     * @param learner somebody who is graded in that course, as the platform calls them; empty to leave the gradebook as it is
     */
    Checkup examine(Operator operator, String key, String learner) {
        Platform platform = desk.get(key);
        acts.note(operator, Deed.PLATFORM_EXAMINED, key);
        Optional<URI> gradebook = gradebook(platform);
        Optional<URI> roster = people.newestRoster(platform.issuer(), platform.clientId());
        var sample = new Sample(roster.orElse(null), gradebook.orElse(null), subject(learner));
        return new Checkup(platform, gradebook.isPresent(), doctor.examine(platform, sample));
    }

    private Optional<URI> gradebook(Platform platform) {
        return activities.newestGradebook(platform.issuer(), platform.clientId());
    }

    private static @Nullable String subject(String learner) {
        String subject = learner.strip();
        return subject.isEmpty() || subject.length() > LONGEST_SUBJECT ? null : subject;
    }

    /**
     * A platform at the doctor's.
     *
     * @param hasGradebook whether a course of it has shown its gradebook
     */
    record Checkup(Platform platform, boolean hasGradebook, List<Finding> findings) {

        /** Whether something is wrong. */
        public boolean isAiling() {
            return findings.stream().anyMatch(finding -> finding.health() == Health.AILING);
        }

        /** Whose pages the advice is about. */
        public ProductFamily family() {
            return platform.family();
        }
    }
}
