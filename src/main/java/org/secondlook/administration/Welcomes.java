package org.secondlook.administration;

import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets whoever has a good link become an operator, or get back in; all of it or nothing. */
@Component
class Welcomes {

    private final Tickets tickets;
    private final Passwords passwords;
    private final Operators operators;
    private final OperatorSessions sessions;
    private final TransactionTemplate transaction;

    Welcomes(
            Tickets tickets,
            Passwords passwords,
            Operators operators,
            OperatorSessions sessions,
            TransactionTemplate transaction) {
        this.tickets = tickets;
        this.passwords = passwords;
        this.operators = operators;
        this.sessions = sessions;
        this.transaction = transaction;
    }

    Welcome enter(String secret, OperatorName name, String password) {
        Optional<Ticket> ticket = tickets.find(secret);
        if (ticket.isEmpty()) {
            return new Welcome.TooLate();
        }
        String hash = passwords.hash(password);
        return Objects.requireNonNull(transaction.execute(status -> {
            Welcome welcome = enter(secret, ticket.get(), name, hash);
            if (!(welcome instanceof Welcome.Open)) {
                status.setRollbackOnly(); // the link stays good for another name
            }
            return welcome;
        }));
    }

    private Welcome enter(String secret, Ticket ticket, OperatorName name, String hash) {
        if (!tickets.use(secret, ticket)) {
            return new Welcome.TooLate();
        }
        Optional<OperatorId> entered = ticket == Ticket.RECOVERY ? operators.recover(name, hash) : Optional.empty();
        return entered.or(() -> operators.add(name, hash))
                .map(sessions::open)
                .<Welcome>map(Welcome.Open::new)
                .orElseGet(Welcome.Taken::new);
    }

    /** What became of a link. */
    sealed interface Welcome {

        /** The session is open. */
        record Open(String secret) implements Welcome {}

        /** Somebody else is called so. */
        record Taken() implements Welcome {}

        /** The link has been used, or its day is over. */
        record TooLate() implements Welcome {}
    }
}
