package org.secondlook.lti.keys;

import com.nimbusds.jose.jwk.RSAKey;

/** The keys with which this tool signs its messages to platforms. */
public interface ToolKeys {

    /** The key to sign with now; its public half is published. The private half never leaves this program. */
    RSAKey current();
}
