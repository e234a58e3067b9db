package org.secondlook.administration;

import org.secondlook.foundation.OperatorCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way back in for somebody who has forgotten their password, and may start programs here. */
@Configuration(proxyBeanMethods = false)
class OperatorLinkCommand {

    private static final Logger LOG = LoggerFactory.getLogger(OperatorLinkCommand.class);

    @Bean
    OperatorCommand operatorLink(Tickets tickets) {
        return new OperatorCommand(
                "operator-link",
                () -> LOG.warn(
                        "become an operator, or choose another password; within 24 hours, once: {}",
                        tickets.make(Ticket.RECOVERY)));
    }
}
