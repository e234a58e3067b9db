package org.secondlook.campus;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The names and roles service (NRPS 2.0, section 2.4). */
@RestController
@Profile("demo")
class RosterController {

    private final Schools schools;
    private final ServiceDesk desk;

    RosterController(Schools schools, ServiceDesk desk) {
        this.schools = schools;
        this.desk = desk;
    }

    @GetMapping("/campus/{school}/lti/courses/{course}/members")
    ResponseEntity<byte[]> index(
            @PathVariable("school") String key, @PathVariable("course") String courseId, HttpServletRequest request) {
        School school = schools.get(key);
        Call call = Call.of(request, null);
        return desk.serve(school, Service.LIST_MEMBERS, courseId, call, course -> page(course, call));
    }

    private static Reply page(Course course, Call call) {
        School school = course.school();
        List<Map<String, Object>> members = school.people().stream()
                .filter(person -> person.position().isEnrolled())
                .filter(person -> holds(school, person.position(), call.parameter("role")))
                .sorted(Comparator.comparing(Person::familyName))
                .map(person -> school.serviceManners().member(person, school.tool()))
                .toList();
        var slice = school.serviceManners().slice(Service.LIST_MEMBERS, course, call, members.size());
        var body = new LinkedHashMap<String, Object>();
        body.put("id", school.serviceManners().memberships(course).toString());
        body.put("context", context(course));
        body.put("members", members.subList(slice.from(), slice.to()));
        return Reply.of(200, Service.LIST_MEMBERS.mediaType() + "; charset=utf-8", body)
                .with("Link", slice.link());
    }

    /** Whether they hold the role that was asked for, by its short name or in full. */
    private static boolean holds(School school, Position position, @Nullable String role) {
        return role == null
                || school.serviceManners().rosterRoles(position).stream()
                        .anyMatch(held -> Roles.shortName(held).equals(Roles.shortName(role)));
    }

    private static Map<String, Object> context(Course course) {
        return Map.of("id", course.id(), "label", course.label(), "title", course.title());
    }
}
