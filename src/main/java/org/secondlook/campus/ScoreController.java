package org.secondlook.campus;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.secondlook.campus.Gradebook.LineItem;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The score and result services (AGS 2.0, sections 3.3 and 3.4). */
@RestController
@Profile("demo")
@RequestMapping("/campus/{school}/lti/courses/{course}/line-items/{item}")
class ScoreController {

    private final Schools schools;
    private final ServiceDesk desk;
    private final JsonMapper json;

    ScoreController(Schools schools, ServiceDesk desk, JsonMapper json) {
        this.schools = schools;
        this.desk = desk;
        this.json = json;
    }

    @PostMapping("/scores")
    ResponseEntity<byte[]> create(
            @PathVariable("school") String key,
            @PathVariable("course") String courseId,
            @PathVariable("item") String itemId,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request) {
        School school = schools.get(key);
        Call call = Call.of(request, body);
        return desk.serve(
                school,
                Service.POST_SCORE,
                courseId,
                call,
                course -> LineItems.with(course, itemId, call, item -> record(course, item, call)));
    }

    @GetMapping("/results")
    ResponseEntity<byte[]> index(
            @PathVariable("school") String key,
            @PathVariable("course") String courseId,
            @PathVariable("item") String itemId,
            HttpServletRequest request) {
        School school = schools.get(key);
        Call call = Call.of(request, null);
        return desk.serve(
                school,
                Service.LIST_RESULTS,
                courseId,
                call,
                course -> LineItems.with(course, itemId, call, item -> results(course, item, call)));
    }

    /** One score after the other, so that two of the same moment cannot both be the first. */
    private Reply record(Course course, LineItem item, Call call) {
        synchronized (course.gradebook()) {
            return course.services().score(course, item, read(call), call);
        }
    }

    private Score read(Call call) {
        try {
            return Score.read(json.readTree(call.body()));
        } catch (JacksonException e) {
            return Score.read(json.createObjectNode());
        }
    }

    private static Reply results(Course course, LineItem item, Call call) {
        String wanted = call.parameter("user_id");
        List<Map<String, Object>> results = course.gradebook().grades(item.id()).stream()
                .filter(grade -> wanted == null || wanted.equals(grade.userId()))
                .map(grade -> course.services().result(course, item, grade))
                .toList();
        return Reply.of(200, Service.LIST_RESULTS.mediaType() + "; charset=utf-8", results);
    }
}
