package org.secondlook.administration;

import java.util.List;
import java.util.Set;
import org.secondlook.foundation.OpenRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Takes the operators' pages out of the launches' sessions: {@link OperatorGate} guards them instead. A page of this module
 * that is not named here needs a launch.
 */
@Configuration(proxyBeanMethods = false)
class AdministrationRoutes {

    static final String HOME = "/administration";
    static final String SIGN_IN = HOME + "/sign-in";
    static final String WELCOME = HOME + "/welcome";

    /** The one page of this module that is for viewers. */
    static final String OWN_PLATFORM = HOME + "/platform";

    @Bean
    OpenRoutes openRoutesOfAdministration() {
        return new OpenRoutes(
                Set.of(
                        HOME,
                        SIGN_IN,
                        WELCOME,
                        HOME + "/sign-out",
                        HOME + "/registrations",
                        HOME + "/new-registration",
                        HOME + "/invitations",
                        HOME + "/launches",
                        HOME + "/deliveries",
                        HOME + "/keys",
                        HOME + "/operators",
                        HOME + "/acts"),
                List.of(HOME + "/registrations/", HOME + "/invitations/", HOME + "/keys/", HOME + "/operators/"));
    }
}
