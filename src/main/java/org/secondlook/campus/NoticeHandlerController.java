package org.secondlook.campus;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.NotVisibleException;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where the tool says what it wants to be told (platform notification service 1.0, section 3); only Canvas has such a thing. */
@RestController
@Profile("demo")
@RequestMapping("/campus/{school}/lti/notice-handlers")
class NoticeHandlerController {

    private final Schools schools;
    private final ServiceDesk desk;
    private final Notices notices;
    private final JsonMapper json;

    NoticeHandlerController(Schools schools, ServiceDesk desk, Notices notices, JsonMapper json) {
        this.schools = schools;
        this.desk = desk;
        this.notices = notices;
        this.json = json;
    }

    @GetMapping
    ResponseEntity<byte[]> index(@PathVariable("school") String key, HttpServletRequest request) {
        School school = telling(key);
        return desk.serve(school, Service.HANDLE_NOTICES, Call.of(request, null), () -> all(school));
    }

    @PutMapping
    ResponseEntity<byte[]> update(
            @PathVariable("school") String key,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request) {
        School school = telling(key);
        Call call = Call.of(request, body);
        return desk.serve(school, Service.HANDLE_NOTICES, call, () -> put(school, call));
    }

    private School telling(String key) {
        School school = schools.get(key);
        if (!school.serviceManners().tellsNotices()) {
            throw new NotVisibleException("notice handlers");
        }
        return school;
    }

    private static Reply all(School school) {
        List<Map<String, String>> handlers = school.notices().all().stream()
                .map(each -> Map.of("notice_type", each.getKey(), "handler", each.getValue()))
                .toList();
        return Reply.of(
                200,
                Service.HANDLE_NOTICES.mediaType(),
                Map.of(
                        "client_id", school.clientId(),
                        "deployment_id", school.deploymentId(),
                        "notice_handlers", handlers));
    }

    private Reply put(School school, Call call) {
        JsonNode asked = read(call.body());
        String type = asked.path("notice_type").asString("");
        String handler = asked.path("handler").asString("");
        if (!NoticeHandlers.TYPES.contains(type) || !isAcceptable(school, handler)) {
            return school.serviceManners().problem(call, 400, "Invalid notice_type or handler");
        }
        school.notices().put(type, handler);
        if (type.equals(NoticeHandlers.HELLO)) {
            notices.hello(school);
        }
        return Reply.of(200, Service.HANDLE_NOTICES.mediaType(), Map.of("notice_type", type, "handler", handler));
    }

    /** A handler is on the tool's own host, or nowhere. */
    private static boolean isAcceptable(School school, String handler) {
        try {
            return handler.isEmpty() || school.tool().owns(URI.create(handler));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            return json.createObjectNode();
        }
    }
}
