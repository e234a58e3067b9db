package org.secondlook.notice;

import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Gives the viewer an address for their calendar, in the place of the one before, and takes it away. */
@Controller
@RequestMapping("/notices/feed")
class FeedController {

    private final Feeds feeds;
    private final SettingsAnswers answers;

    FeedController(Feeds feeds, SettingsAnswers answers) {
        this.feeds = feeds;
        this.answers = answers;
    }

    @PostMapping
    String create(Viewer viewer, Model model) {
        return answers.showFeed(feeds.renew(viewer), viewer, model);
    }

    @PostMapping("/removal")
    String remove(Viewer viewer) {
        feeds.remove(viewer);
        return "redirect:/notices/settings";
    }
}
