package org.secondlook.administration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes into the log of a tool that nobody runs yet how to become the one. Whoever reads the log may. */
@Component
@ConditionalOnWebApplication
class FirstOperator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstOperator.class);

    private final Operators operators;
    private final Tickets tickets;

    FirstOperator(Operators operators, Tickets tickets) {
        this.operators = operators;
        this.tickets = tickets;
    }

    /** Every start makes a link of its own; the first that is used undoes the others. */
    @EventListener(ApplicationReadyEvent.class)
    void invite() {
        if (operators.areNone()) {
            LOG.warn("nobody runs this tool yet; within 24 hours, once: {}", tickets.make(Ticket.FIRST));
        }
    }
}
