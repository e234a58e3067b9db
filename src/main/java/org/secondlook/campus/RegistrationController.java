package org.secondlook.campus;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a tool registers itself, and reads what it is registered with (LTI dynamic registration 1.0, sections 3.1, 3.3). */
@RestController
@Profile("demo")
@RequestMapping("/campus/{school}/lti")
class RegistrationController {

    private final Schools schools;
    private final ServiceDesk desk;

    RegistrationController(Schools schools, ServiceDesk desk) {
        this.schools = schools;
        this.desk = desk;
    }

    @GetMapping("/openid-configuration")
    ResponseEntity<byte[]> configuration(@PathVariable("school") String key, HttpServletRequest request) {
        School school = schools.get(key);
        Call call = Call.of(request, null);
        return desk.serve(school, call, () -> school.manners().registration().configuration(school, call));
    }

    @GetMapping("/registrations")
    ResponseEntity<byte[]> show(@PathVariable("school") String key, HttpServletRequest request) {
        return answer(schools.get(key), Call.of(request, null));
    }

    @PostMapping("/registrations")
    ResponseEntity<byte[]> create(
            @PathVariable("school") String key,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request) {
        return answer(schools.get(key), Call.of(request, body));
    }

    private ResponseEntity<byte[]> answer(School school, Call call) {
        return desk.serve(school, call, () -> school.manners().registration().register(school, call));
    }
}
