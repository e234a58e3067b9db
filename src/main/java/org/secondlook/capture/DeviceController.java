package org.secondlook.capture;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.secondlook.foundation.NotPermittedException;
import org.secondlook.foundation.PageHeaders;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The pages of the device to which an upload is handed over. Looking opens nothing, for programs look at addresses too;
 * somebody has to press. Until then it is not said whose recording it is.
 */
@Controller
@RequestMapping(HandOverRoutes.PREFIX + "{ticket}")
class DeviceController {

    private static final String NOBODY_FRAMES = "";
    private static final String OWN_PAGE = "same-origin";

    private final HandOvers handOvers;
    private final DevicePage page;
    private final PageHeaders headers;

    DeviceController(HandOvers handOvers, DevicePage page, PageHeaders headers) {
        this.handOvers = handOvers;
        this.page = page;
        this.headers = headers;
    }

    @GetMapping
    String show(@PathVariable String ticket, HttpServletRequest request, HttpServletResponse response, Model model) {
        headers.write(response, NOBODY_FRAMES);
        model.addAttribute("ticket", ticket);
        return handOvers
                .of(ticket, DeviceCookie.of(request))
                .flatMap(own -> page.show(own, model))
                .or(() -> handOvers.unopened(ticket).map(found -> "capture/device-welcome"))
                .orElseGet(() -> over(response));
    }

    @PostMapping("/opening")
    String createOpening(
            @PathVariable String ticket,
            @RequestHeader(name = "Sec-Fetch-Site", defaultValue = OWN_PAGE) String site,
            HttpServletRequest request,
            HttpServletResponse response) {
        requireOwnPage(site);
        DeviceCookie browser = DeviceCookie.of(request).orElseGet(DeviceCookie::fresh);
        if (handOvers.open(ticket, browser)) {
            response.addHeader(HttpHeaders.SET_COOKIE, browser.header());
        }
        return "redirect:" + HandOverRoutes.PREFIX + ticket;
    }

    @PostMapping("/end")
    String createEnd(
            @PathVariable String ticket,
            @RequestHeader(name = "Sec-Fetch-Site", defaultValue = OWN_PAGE) String site,
            HttpServletRequest request) {
        requireOwnPage(site);
        handOvers.end(handOvers.good(ticket, DeviceCookie.of(request)));
        return "redirect:" + HandOverRoutes.PREFIX + ticket;
    }

    private static String over(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_GONE);
        return "capture/device-over";
    }

    private static void requireOwnPage(String site) {
        if (!OWN_PAGE.equals(site)) {
            throw new NotPermittedException("a form of another page");
        }
    }
}
