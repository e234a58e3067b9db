package org.secondlook.notice;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.secondlook.people.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out the page on which somebody says how they want to be told outside the tool. */
@Component
class SettingsAnswers {

    private final Mailings mailings;
    private final Addresses addresses;
    private final Feeds feeds;
    private final Post post;
    private final NoticeProperties properties;

    SettingsAnswers(Mailings mailings, Addresses addresses, Feeds feeds, Post post, NoticeProperties properties) {
        this.mailings = mailings;
        this.addresses = addresses;
        this.feeds = feeds;
        this.post = post;
        this.properties = properties;
    }

    /** As it is. */
    String show(Viewer viewer, Model model) {
        Habits habits = mailings.habits(viewer.person(), Habits.unsaid(properties.zone()));
        return show(SettingsForm.of(habits), viewer, model);
    }

    private String show(SettingsForm form, Viewer viewer, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("paces", Pace.values());
        model.addAttribute("topics", Topic.values());
        model.addAttribute("zones", SettingsForm.zones());
        model.addAttribute("mailbox", addresses.mailbox(viewer));
        model.addAttribute("mails", post.isOpen());
        model.addAttribute("feed", feeds.since(viewer).orElse(null));
        return "notice/settings";
    }

    /** With the new address of the viewer's calendar, this one time. */
    String showFeed(URI feed, Viewer viewer, Model model) {
        model.addAttribute("address", feed.toString());
        return show(viewer, model);
    }

    /** With what was typed, and what is wrong with it. */
    String refuse(SettingsForm form, Viewer viewer, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("problems", form.problems());
        return show(form, viewer, model);
    }

    /** With the address that was typed, and what is wrong with it. */
    String refuseAddress(String typed, String problem, Viewer viewer, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("typed", typed);
        model.addAttribute("wrong", problem);
        return show(viewer, model);
    }
}
