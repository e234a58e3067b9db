package org.secondlook.campus;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.NotPermittedException;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.lti.Origins;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** The pages on which an administrator looks after the school's tool. */
@Controller
@Profile("demo")
@RequestMapping(Visit.FIRST + "/tool")
class ToolController {

    private final SecondLookProperties settings;

    ToolController(SecondLookProperties settings) {
        this.settings = settings;
    }

    @GetMapping
    ModelAndView show(Visit visit) {
        Installation installation = visit.administrating().school().installation();
        return visit.show("campus/tool")
                .addObject("active", installation.active().orElse(null))
                .addObject("pending", installation.pending().orElse(null))
                .addObject("open", installation.isOpen())
                .addObject("suggestion", settings.at("/lti/register"));
    }

    /** The page that frames the tool's own registration page. */
    @GetMapping("/registration")
    ModelAndView register(Visit visit, @RequestParam("address") String address) {
        return visit.administrating()
                .show("campus/registration")
                .addObject("address", address)
                .addObject("start", visit.at("/tool/registration/start?address=" + encoded(address)));
    }

    private static String encoded(String address) {
        return URLEncoder.encode(address, StandardCharsets.UTF_8);
    }

    /** Leads on to the tool, with what it needs to register (LTI dynamic registration 1.0, section 3.2). */
    @GetMapping("/registration/start")
    ModelAndView start(Visit visit, @RequestParam("address") String address) {
        School school = visit.administrating().school();
        if (!school.installation().isOpen() || !isWeb(address)) {
            return ProblemPage.of("Invalid registration address");
        }
        URI to = UriComponentsBuilder.fromUriString(address)
                .queryParam("openid_configuration", "{configuration}")
                .queryParam("registration_token", "{token}")
                .encode()
                .build(Map.of(
                        "configuration", school.at("/lti/openid-configuration"),
                        "token", school.manners().registration().token(school)));
        return new ModelAndView(new RedirectView(to.toString()));
    }

    private static boolean isWeb(String address) {
        try {
            return Origins.of(new URI(address)).isPresent();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Puts the waiting tool to work; where scopes can be switched off, with those that were left on. */
    @PostMapping("/activation")
    RedirectView activate(Visit visit, @RequestParam(name = "scope", required = false) @Nullable List<String> scopes) {
        School school = visit.administrating().school();
        RegisteredTool waiting = school.installation().pending().orElseThrow(() -> new NotVisibleException("tool"));
        school.manners().registration().activate(school, waiting, scopes == null ? Set.of() : Set.copyOf(scopes));
        return visit.to("/tool");
    }

    @PostMapping("/removal")
    RedirectView remove(Visit visit) {
        Installation installation = visit.administrating().school().installation();
        if (!installation.isOpen()) {
            throw new NotPermittedException("remove a tool that was registered by file");
        }
        installation.clear();
        return visit.to("/tool");
    }
}
