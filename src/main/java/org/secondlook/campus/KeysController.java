package org.secondlook.campus;

import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Publishes a school's keys (RFC 7517). */
@RestController
@Profile("demo")
class KeysController {

    private final Schools schools;

    KeysController(Schools schools) {
        this.schools = schools;
    }

    @GetMapping(path = "/campus/{school}/lti/keys", produces = "application/json")
    Map<String, Object> show(@PathVariable("school") String key) {
        return schools.get(key).keys().published().toJSONObject();
    }
}
