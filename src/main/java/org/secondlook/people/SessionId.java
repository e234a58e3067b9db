package org.secondlook.people;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.secondlook.foundation.Secrets;

/** One launch's session; its text form is the selector in addresses. */
public record SessionId(UUID value) {

    /** The one session that a nonce may open: the first half of its SHA-256. It opens nothing without the browser's proof. */
    static SessionId of(String nonce) {
        ByteBuffer digest = ByteBuffer.wrap(Secrets.digest(nonce));
        return new SessionId(new UUID(digest.getLong(), digest.getLong()));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
