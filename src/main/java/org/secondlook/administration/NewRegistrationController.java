package org.secondlook.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.lti.ProductFamily;
import org.secondlook.lti.registration.HandRegistration;
import org.secondlook.lti.registration.HandRegistration.Fault;
import org.secondlook.lti.registration.HandRegistration.Outcome;
import org.secondlook.lti.registration.Preset;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Registers a platform by hand: first of which kind it is, which fills in most, then the rest. */
@Controller
@RequestMapping("/administration/new-registration")
class NewRegistrationController {

    private final HandRegistration registration;
    private final SecondLookProperties properties;
    private final Acts acts;

    NewRegistrationController(HandRegistration registration, SecondLookProperties properties, Acts acts) {
        this.registration = registration;
        this.properties = properties;
        this.acts = acts;
    }

    @GetMapping
    String form(
            @RequestParam(defaultValue = "MOODLE") Preset preset,
            @RequestParam(defaultValue = "") String site,
            Operator operator,
            Model model) {
        model.addAttribute("presets", Preset.values());
        model.addAttribute("preset", preset);
        model.addAttribute("site", site);
        return page(RegistrationForm.of(preset.entry(site)), Map.of(), model);
    }

    @PostMapping
    String create(
            @RequestParam Map<String, String> sent, Operator operator, Model model, HttpServletResponse response) {
        RegistrationForm form = RegistrationForm.of(sent);
        Outcome outcome = registration.register(form.entry());
        if (outcome instanceof Outcome.Registered registered) {
            acts.note(operator, Deed.PLATFORM_REGISTERED, registered.key());
            return "redirect:/administration/registrations/" + registered.key();
        }
        response.setStatus(422);
        return page(form, ((Outcome.Faulty) outcome).faults(), model);
    }

    private String page(RegistrationForm form, Map<String, Fault> faults, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("families", ProductFamily.values());
        model.addAttribute("addresses", ToolAddresses.of(properties));
        return "administration/new-registration";
    }
}
