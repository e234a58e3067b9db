package org.secondlook.lti.http;

import java.net.URI;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/** To which addresses a call may lead. */
public enum Network {
    /** Those of the public internet alone, whatever a name stands for: a stranger has named the host. */
    PUBLIC,
    /** Any: the operator of this tool has named the host. */
    ANY;

    DnsResolver names() {
        return this == PUBLIC ? new PublicAddresses() : SystemDefaultDnsResolver.INSTANCE;
    }

    /**
     * Looks whether a host is within this network now; a call looks again.
     *
     * @throws ForbiddenAddressException when it is not
     */
    public void vet(URI address) throws UnknownHostException {
        names().resolve(address.getHost());
    }
}
