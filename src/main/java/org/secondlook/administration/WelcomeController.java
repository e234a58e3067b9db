package org.secondlook.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.secondlook.administration.Welcomes.Welcome;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a one-time link leads: to choosing a name and a password. Looking at the page does not use the link up. */
@Controller
@RequestMapping(AdministrationRoutes.WELCOME)
class WelcomeController {

    private final Welcomes welcomes;
    private final Tickets tickets;

    WelcomeController(Welcomes welcomes, Tickets tickets) {
        this.welcomes = welcomes;
        this.tickets = tickets;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String ticket, Model model, HttpServletResponse response) {
        return page(new WelcomeForm(ticket, "", ""), Map.of(), model, response);
    }

    @PostMapping
    String create(
            @RequestParam(defaultValue = "") String ticket,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            Model model,
            HttpServletResponse response) {
        var form = new WelcomeForm(ticket, name, password);
        Map<String, String> problems = form.problems();
        if (problems.isEmpty()) {
            Welcome outcome = welcomes.enter(ticket, form.operatorName().orElseThrow(), password);
            if (outcome instanceof Welcome.Open open) {
                OperatorCookies.SESSION.give(open.secret(), response);
                return "redirect:" + AdministrationRoutes.HOME;
            }
            problems = Map.of("name", "taken");
        }
        response.setStatus(422);
        return page(form, problems, model, response);
    }

    private String page(WelcomeForm form, Map<String, String> problems, Model model, HttpServletResponse response) {
        Optional<Ticket> kind = tickets.find(form.ticket());
        if (kind.isEmpty()) {
            response.setStatus(410);
            return "administration/welcome-over";
        }
        model.addAttribute("form", form);
        model.addAttribute("kind", kind.get());
        model.addAttribute("problems", problems);
        return "administration/welcome";
    }
}
