package org.secondlook.lti.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

/** The keys with which this tool signs its messages to platforms. */
public interface ToolKeys {

    /** The key to sign with now; its public half is published. The private half never leaves this program. */
    RSAKey current();

    /** A statement of this tool, signed with the key of now, in compact form (RFC 7515, section 7.1). */
    default String sign(JWTClaimsSet claims) {
        RSAKey key = current();
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        var statement = new SignedJWT(header, claims);
        try {
            statement.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("the tool's key does not sign", e);
        }
        return statement.serialize();
    }
}
