package org.secondlook.people;

import java.util.UUID;
import org.secondlook.foundation.Uuids;

/** A school: one deployment of this tool in one platform, by issuer, client id and deployment id. */
public record TenantId(UUID value) {

    /** Mints a new one. */
    public static TenantId next() {
        return new TenantId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
