package org.secondlook.notice;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.secondlook.foundation.PageHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Ends mails, for whoever reads one and for mail programs (RFC 8058), without signing in. Opening the link ends nothing. */
@Controller
@RequestMapping("/notices/unsubscribing/{address:[0-9a-f-]{36}}/{signature:[A-Za-z0-9_-]{43}}")
class UnsubscribingController {

    private final Mailings mailings;
    private final Letters letters;
    private final PageHeaders headers;

    UnsubscribingController(Mailings mailings, Letters letters, PageHeaders headers) {
        this.mailings = mailings;
        this.letters = letters;
        this.headers = headers;
    }

    @GetMapping
    String form(@PathVariable UUID address, @PathVariable String signature, HttpServletResponse response) {
        headers.write(response, "");
        letters.demandUnsubscribing(address, signature);
        return "notice/unsubscribing";
    }

    @PostMapping
    String create(
            @PathVariable UUID address, @PathVariable String signature, Model model, HttpServletResponse response) {
        headers.write(response, "");
        letters.demandUnsubscribing(address, signature);
        mailings.end(address);
        model.addAttribute("done", true);
        return "notice/unsubscribing";
    }
}
