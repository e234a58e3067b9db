package org.secondlook.campus;

import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The frame beside the tool's that keeps small things for it (LTI platform storage 0.1, section 2). */
@Controller
@Profile("demo")
class StorageController {

    private final Schools schools;

    StorageController(Schools schools) {
        this.schools = schools;
    }

    @GetMapping("/campus/{school}/lti/storage")
    ModelAndView show(@PathVariable("school") String key) {
        boolean silent = schools.get(key).weather().isSilent();
        return new ModelAndView("campus/storage", Map.of("silent", silent));
    }
}
