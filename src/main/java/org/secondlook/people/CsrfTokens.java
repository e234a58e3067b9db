package org.secondlook.people;

import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Signer;
import org.springframework.stereotype.Component;

/** The token that a page of ours puts into every form: it proves that the form was not made elsewhere. */
@Component
class CsrfTokens {

    private static final String PURPOSE = "csrf";

    private final Signer signer;

    CsrfTokens(Signer signer) {
        this.signer = signer;
    }

    String tokenOf(SessionId session) {
        return signer.sign(PURPOSE, session.toString());
    }

    boolean matches(SessionId session, @Nullable String token) {
        return token != null && signer.verify(PURPOSE, session.toString(), token);
    }
}
