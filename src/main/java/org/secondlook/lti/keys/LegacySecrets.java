package org.secondlook.lti.keys;

/** The secrets that this tool shared with platforms under LTI 1.1, for what they still have to sign. */
public interface LegacySecrets {

    /**
     * Whether the secret of an old registration has signed this (HMAC-SHA256, in Base64).
     *
     * @param platformKey of the registration that the old one has become
     */
    boolean hasSigned(String platformKey, String consumerKey, String content, String signature);
}
