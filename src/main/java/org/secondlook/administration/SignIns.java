package org.secondlook.administration;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Signs operators in. Whether a name or a password was wrong, nobody is told, nor can measure. */
@Component
class SignIns {

    private static final Logger LOG = LoggerFactory.getLogger(SignIns.class);

    private final OperatorStore store;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final OperatorSessions sessions;
    private final Acts acts;

    SignIns(OperatorStore store, Passwords passwords, SignInThrottle throttle, OperatorSessions sessions, Acts acts) {
        this.store = store;
        this.passwords = passwords;
        this.throttle = throttle;
        this.sessions = sessions;
        this.acts = acts;
    }

    SignIn signIn(String typedName, String password, String address) {
        Optional<OperatorName> name = OperatorName.typed(typedName);
        String key = name.map(OperatorName::key).orElse("");
        if (!throttle.mayTry(key, address)) {
            return new SignIn.TooSoon();
        }
        Optional<Operator> operator = check(name.flatMap(store::find), password);
        if (operator.isEmpty()) {
            LOG.warn("operator not signed in address={}", address);
            return new SignIn.Wrong();
        }
        throttle.succeed(key, address);
        acts.note(operator.get(), Deed.SIGNED_IN);
        return new SignIn.Open(sessions.open(operator.get().id()));
    }

    private Optional<Operator> check(Optional<OperatorStore.Known> known, String password) {
        if (known.isEmpty() || PasswordRules.isTooLong(password)) {
            passwords.fitNobody();
            return Optional.empty();
        }
        OperatorStore.Known found = known.get();
        if (!passwords.fit(password, found.passwordHash())) {
            return Optional.empty();
        }
        if (passwords.isOutdated(found.passwordHash())) {
            store.setPassword(found.operator().id(), passwords.hash(password));
        }
        return Optional.of(found.operator());
    }

    /** What became of an attempt to sign in. */
    sealed interface SignIn {

        /** The session is open. */
        record Open(String secret) implements SignIn {}

        /** There is nobody of this name with this password. */
        record Wrong() implements SignIn {}

        /** There were many attempts, and this one was not looked at. */
        record TooSoon() implements SignIn {}
    }
}
