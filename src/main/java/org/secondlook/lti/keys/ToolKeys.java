package org.secondlook.lti.keys;

import com.nimbusds.jose.jwk.RSAKey;

/** The keys with which this tool signs. */
public interface ToolKeys {

    /** The key to sign with now; its public half is published. */
    RSAKey current();
}
