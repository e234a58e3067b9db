package org.secondlook.campus;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The line item service (AGS 2.0, section 3.2). */
@RestController
@Profile("demo")
@RequestMapping("/campus/{school}/lti/courses/{course}/line-items")
class LineItemController {

    private final Schools schools;
    private final ServiceDesk desk;
    private final LineItems items;

    LineItemController(Schools schools, ServiceDesk desk, LineItems items) {
        this.schools = schools;
        this.desk = desk;
        this.items = items;
    }

    @GetMapping
    ResponseEntity<byte[]> index(
            @PathVariable("school") String key, @PathVariable("course") String courseId, HttpServletRequest request) {
        School school = schools.get(key);
        Call call = Call.of(request, null);
        return desk.serve(school, Service.LIST_LINE_ITEMS, courseId, call, course -> items.list(course, call));
    }

    @PostMapping
    ResponseEntity<byte[]> create(
            @PathVariable("school") String key,
            @PathVariable("course") String courseId,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request) {
        School school = schools.get(key);
        Call call = Call.of(request, body);
        return desk.serve(school, Service.WRITE_LINE_ITEM, courseId, call, course -> items.create(course, call));
    }

    @GetMapping("/{item}")
    ResponseEntity<byte[]> show(
            @PathVariable("school") String key,
            @PathVariable("course") String courseId,
            @PathVariable("item") String item,
            HttpServletRequest request) {
        School school = schools.get(key);
        Call call = Call.of(request, null);
        return desk.serve(school, Service.READ_LINE_ITEM, courseId, call, course -> items.show(course, item, call));
    }

    @PutMapping("/{item}")
    ResponseEntity<byte[]> update(
            @PathVariable("school") String key,
            @PathVariable("course") String courseId,
            @PathVariable("item") String item,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request) {
        School school = schools.get(key);
        Call call = Call.of(request, body);
        return desk.serve(school, Service.WRITE_LINE_ITEM, courseId, call, course -> items.replace(course, item, call));
    }

    @DeleteMapping("/{item}")
    ResponseEntity<byte[]> remove(
            @PathVariable("school") String key,
            @PathVariable("course") String courseId,
            @PathVariable("item") String item,
            HttpServletRequest request) {
        School school = schools.get(key);
        Call call = Call.of(request, null);
        return desk.serve(school, Service.WRITE_LINE_ITEM, courseId, call, course -> items.remove(course, item, call));
    }
}
