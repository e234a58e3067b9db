package org.secondlook.administration;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the last launches whose platform was not known. */
@Controller
class LaunchRecordController {

    private final PlatformDesk desk;

    LaunchRecordController(PlatformDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/administration/launches")
    String index(Operator operator, Model model) {
        model.addAttribute("launches", desk.launchesOfNoPlatform());
        return "administration/launches";
    }
}
