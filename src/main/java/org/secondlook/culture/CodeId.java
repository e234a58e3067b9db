package org.secondlook.culture;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.secondlook.foundation.Uuids;

/** A published version of a code of practice. */
public record CodeId(UUID value) {

    /** Mints a new one. */
    static CodeId next() {
        return new CodeId(Uuids.next());
    }

    /** That of a version which comes with the product: the same wherever it is published, so that it is published once. */
    static CodeId ofProduct(int number) {
        return new CodeId(UUID.nameUUIDFromBytes(("code of practice " + number).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
