package org.secondlook.campus;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.secondlook.foundation.NotPermittedException;
import org.secondlook.foundation.NotVisibleException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Somebody who is signed in, in a course, as the address of a page says it: so two tabs can be two people. The first course
 * of a school has the short address.
 */
record Visit(School school, Course course, Person person) {

    static final String FIRST = "/campus/{school}/as/{person}";
    static final String ANY = FIRST + "/courses/{course}";

    static Visit of(Schools schools, Map<String, String> names) {
        School school = schools.get(names.getOrDefault("school", ""));
        String courseId = names.get("course");
        Course course = courseId == null
                ? school.course()
                : school.course(courseId).orElseThrow(() -> new NotVisibleException("course"));
        return new Visit(school, course, school.person(names.getOrDefault("person", "")));
    }

    /** An address of this course's pages, for a path that begins with a slash. */
    URI at(String path) {
        return URI.create(school.home(course, person) + path);
    }

    RedirectView to(String path) {
        return new RedirectView(at(path).toString());
    }

    /** The same person in another course. */
    Visit in(Course other) {
        return new Visit(school, other, person);
    }

    Launch launch(Errand errand) {
        return new Launch(course, person, errand);
    }

    /** Keeps out who may not add to a course. */
    Visit adding() {
        return permitted(person.position().mayAddActivities(), "add to a course");
    }

    /** Keeps out who does not look after the school's tools. */
    Visit administrating() {
        return permitted(person.position() == Position.ADMINISTRATOR, "change the tools of a school");
    }

    /** Keeps out who looks at nobody's work but their own. */
    Visit grading() {
        return permitted(person.position().mayGrade(), "see the work of others");
    }

    /** Keeps out who asks about others without looking after the school. */
    Visit asking(String about) {
        boolean oneself = person.key().equals(about);
        return permitted(oneself || person.position() == Position.ADMINISTRATOR, "ask what is kept about others");
    }

    private Visit permitted(boolean may, String what) {
        if (!may) {
            throw new NotPermittedException(what);
        }
        return this;
    }

    /** A page with what its frame needs to know. */
    ModelAndView show(String view) {
        var page = new ModelAndView(view);
        page.addObject("school", SchoolPage.of(course));
        page.addObject("person", SchoolPage.PersonRow.of(person));
        page.addObject("home", at(""));
        page.addObject("others", others());
        page.addObject("silent", school.weather().isSilent());
        page.addObject("offers", offers());
        page.addObject(
                "toolName",
                school.installation().active().map(RegisteredTool::name).orElse(""));
        page.addObject("allow", school.installation().active().map(this::allow).orElse(""));
        return page;
    }

    /** The places for which the tool has registered. */
    private Set<String> offers() {
        return school.installation().active().map(RegisteredTool::placements).orElse(Set.of());
    }

    private List<CourseRow> others() {
        return school.courses().stream()
                .filter(other -> !other.equals(course))
                .map(other -> new CourseRow(other.title(), in(other).at("")))
                .toList();
    }

    private String allow(RegisteredTool tool) {
        return school.launchManners().allow(tool.origin());
    }

    /** Another course of the school, in a list. */
    record CourseRow(String title, URI address) {}
}
