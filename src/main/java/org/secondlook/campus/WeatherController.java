package org.secondlook.campus;

import java.time.Duration;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Makes a school's day good or bad, for demonstrations and tests. */
@Controller
@Profile("demo")
class WeatherController {

    private final Schools schools;

    WeatherController(Schools schools) {
        this.schools = schools;
    }

    /**
     * Sets the weather; what is left out is fair.
     *
     * @param delayMillis how long every service call takes
     * @param clockOffsetSeconds how far the school's clock is ahead
     * @param silent whether its pages leave messages about storage without an answer
     */
    @PostMapping("/campus/{school}/weather")
    String update(
            @PathVariable("school") String key,
            @RequestParam(name = "down", defaultValue = "false") boolean down,
            @RequestParam(name = "delayMillis", defaultValue = "0") long delayMillis,
            @RequestParam(name = "clockOffsetSeconds", defaultValue = "0") long clockOffsetSeconds,
            @RequestParam(name = "silent", defaultValue = "false") boolean silent) {
        School school = schools.get(key);
        school.weather().become(down, Duration.ofMillis(delayMillis), Duration.ofSeconds(clockOffsetSeconds));
        school.weather().fallSilent(silent);
        return "redirect:" + school.at("/received");
    }
}
