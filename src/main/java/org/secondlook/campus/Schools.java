package org.secondlook.campus;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.lti.Platform;
import org.secondlook.lti.PlatformSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The schools of the campus. Of those registered by file the tool learns as it learns of any such platform. */
@Component
@Profile("demo")
final class Schools implements PlatformSource {

    private final List<School> schools;

    Schools(CampusProperties properties, SecondLookProperties tool, Clock clock) {
        Path folder = tool.dataDir().resolve("campus");
        this.schools = SchoolPlan.all(tool).stream()
                .map(plan -> new School(plan, properties.baseUrl(), folder, clock))
                .toList();
    }

    @Override
    public List<Platform> platforms() {
        return schools.stream()
                .filter(school -> !school.installation().isOpen())
                .map(School::platform)
                .toList();
    }

    List<School> all() {
        return schools;
    }

    School get(String key) {
        return schools.stream()
                .filter(school -> school.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotVisibleException("school"));
    }
}
