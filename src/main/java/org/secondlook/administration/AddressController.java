package org.secondlook.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.secondlook.lti.ProductFamily;
import org.secondlook.lti.registration.HandRegistration;
import org.secondlook.lti.registration.HandRegistration.Fault;
import org.secondlook.lti.registration.HandRegistration.Outcome;
import org.secondlook.lti.registration.PlatformEntry;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes the name and the addresses of a platform that was registered by hand. */
@Controller
@RequestMapping("/administration/registrations/{key}/addresses")
class AddressController {

    private final PlatformDesk desk;
    private final HandRegistration registration;
    private final Acts acts;

    AddressController(PlatformDesk desk, HandRegistration registration, Acts acts) {
        this.desk = desk;
        this.registration = registration;
        this.acts = acts;
    }

    @GetMapping
    String form(@PathVariable String key, Operator operator, Model model) {
        return page(key, RegistrationForm.of(PlatformEntry.of(desk.typedIn(key))), Map.of(), model);
    }

    @PostMapping
    String update(
            @PathVariable String key,
            @RequestParam Map<String, String> sent,
            Operator operator,
            Model model,
            HttpServletResponse response) {
        RegistrationForm form = RegistrationForm.of(sent);
        Outcome outcome = registration.change(key, form.entry());
        if (outcome instanceof Outcome.Faulty faulty) {
            response.setStatus(422);
            return page(key, form, faulty.faults(), model);
        }
        acts.note(operator, Deed.PLATFORM_CHANGED, key);
        return "redirect:/administration/registrations/" + key + "#addresses";
    }

    private String page(String key, RegistrationForm form, Map<String, Fault> faults, Model model) {
        model.addAttribute("platform", desk.typedIn(key));
        model.addAttribute("form", form.ofChange());
        model.addAttribute("faults", faults);
        model.addAttribute("families", ProductFamily.values());
        return "administration/addresses";
    }
}
