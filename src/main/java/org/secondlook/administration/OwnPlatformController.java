package org.secondlook.administration;

import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.lti.Origins;
import org.secondlook.lti.Platform;
import org.secondlook.lti.registration.Platforms;
import org.secondlook.people.People;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the administrator of a platform how theirs stands, and nothing of another; what they see they cannot change here. */
@Controller
class OwnPlatformController {

    private final People people;
    private final Platforms platforms;
    private final PlatformDesk desk;
    private final Deliveries deliveries;
    private final SecondLookProperties properties;

    OwnPlatformController(
            People people,
            Platforms platforms,
            PlatformDesk desk,
            Deliveries deliveries,
            SecondLookProperties properties) {
        this.people = people;
        this.platforms = platforms;
        this.desk = desk;
        this.deliveries = deliveries;
        this.properties = properties;
    }

    @GetMapping(AdministrationRoutes.OWN_PLATFORM)
    String show(Viewer viewer, Model model) {
        if (!viewer.administrator()) {
            throw new NotVisibleException("the page of a platform");
        }
        People.Provenance from = people.provenanceOf(viewer);
        platforms.find(from.issuer(), from.clientId()).ifPresent(platform -> add(platform, from.deploymentId(), model));
        model.addAttribute("addresses", ToolAddresses.of(properties));
        return "administration/own-platform";
    }

    private void add(Platform platform, String deployment, Model model) {
        model.addAttribute("page", desk.page(platform, deployment));
        model.addAttribute("deliveries", deliveries.of(platform, deployment));
        model.addAttribute(
                "keeper", Origins.of(platform.authorizationEndpoint()).orElseThrow());
    }
}
