package org.secondlook.campus;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where every call to a school's services is met: is the school up, may the tool, does it speak as it should. */
@Component
@Profile("demo")
final class ServiceDesk {

    private final JsonMapper json;

    ServiceDesk(JsonMapper json) {
        this.json = json;
    }

    /** Serves a call that needs an access token, and is about a course. */
    ResponseEntity<byte[]> serve(
            School school, Service service, String courseId, Call call, Function<Course, Reply> work) {
        return serve(
                school,
                call,
                () -> refusal(school, service, call).orElseGet(() -> inCourse(school, courseId, call, work)));
    }

    /** Serves a call that needs an access token, and is about no course. */
    ResponseEntity<byte[]> serve(School school, Service service, Call call, Supplier<Reply> work) {
        return serve(school, call, () -> refusal(school, service, call).orElseGet(work));
    }

    /** Serves any call; a school that is down answers all of them alike. */
    ResponseEntity<byte[]> serve(School school, Call call, Supplier<Reply> work) {
        school.weather().endure();
        Reply reply = school.weather().isDown()
                ? Reply.of(503, "text/html; charset=utf-8", "<!DOCTYPE html><title>Down for maintenance</title>")
                : work.get();
        school.received().add(school.weather().now(), call, reply);
        return send(reply);
    }

    private static Optional<Reply> refusal(School school, Service service, Call call) {
        Optional<Set<String>> scopes =
                school.tokens().scopes(call.authorization(), school.weather().now());
        ServiceManners manners = school.serviceManners();
        return scopes.filter(service::isOpenedBy).isPresent()
                ? manners.objection(service, call)
                : Optional.of(manners.problem(call, 401, "Unauthorized"));
    }

    private static Reply inCourse(School school, String courseId, Call call, Function<Course, Reply> work) {
        return school.course(courseId)
                .map(work)
                .orElseGet(() -> school.serviceManners().problem(call, 404, "Not Found: Course doesn't exist"));
    }

    private ResponseEntity<byte[]> send(Reply reply) {
        var answer = ResponseEntity.status(reply.status()).header("Content-Type", reply.mediaType());
        reply.headers().forEach(answer::header);
        return answer.body(bytes(reply));
    }

    private byte[] bytes(Reply reply) {
        if (reply.body() == null) {
            return new byte[0];
        }
        return reply.body() instanceof String text
                ? text.getBytes(StandardCharsets.UTF_8)
                : json.writeValueAsBytes(reply.body());
    }
}
