package org.secondlook.people;

import java.util.UUID;
import org.secondlook.foundation.Uuids;

/** One deployment of this tool in one platform: issuer, client id and deployment id. */
record TenantId(UUID value) {

    /** Mints a new one. */
    public static TenantId next() {
        return new TenantId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
