package org.secondlook.campus;

import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Has a school change its signing key, for tests. */
@RestController
@Profile("demo")
class KeyRotationController {

    private final Schools schools;

    KeyRotationController(Schools schools) {
        this.schools = schools;
    }

    @PostMapping("/campus/{school}/key-rotations")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void create(@PathVariable("school") String key) {
        schools.get(key).keys().rotate();
    }
}
