package org.secondlook.notice;

import jakarta.servlet.http.HttpServletResponse;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes the address to which the viewer wants mails, and takes it back. */
@Controller
@RequestMapping("/notices/address")
class AddressController {

    private final Addresses addresses;
    private final SettingsAnswers answers;

    AddressController(Addresses addresses, SettingsAnswers answers) {
        this.addresses = addresses;
        this.answers = answers;
    }

    @PostMapping
    String create(
            @RequestParam(defaultValue = "") String address, Viewer viewer, Model model, HttpServletResponse response) {
        String typed = address.strip();
        if (!MailAddress.isOne(typed)) {
            return answers.refuseAddress(address, "notice.problem.address", viewer, model, response);
        }
        return addresses.ask(new MailAddress(typed), viewer)
                ? "redirect:/notices/settings"
                : answers.refuseAddress(address, "notice.problem.asks", viewer, model, response);
    }

    @PostMapping("/removal")
    String remove(Viewer viewer) {
        addresses.remove(viewer);
        return "redirect:/notices/settings";
    }
}
