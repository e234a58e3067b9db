package org.secondlook.sample;

import java.util.regex.Pattern;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes what somebody wants of the introduction, and brings them to it or back to the page on which they chose. */
@Controller
class IntroductionController {

    private static final Pattern PAGE = Pattern.compile("/home|/activities/[0-9a-f-]{36}(/own)?");

    private final Introductions introductions;

    IntroductionController(Introductions introductions) {
        this.introductions = introductions;
    }

    @PostMapping("/sample/introduction")
    String update(@RequestParam Choice choice, @RequestParam(defaultValue = "/home") String next, Viewer viewer) {
        introductions.choose(choice, viewer);
        String page = PAGE.matcher(next).matches() ? next : "/home";
        return "redirect:" + (choice == Choice.WATCH ? "/sample" : page);
    }
}
