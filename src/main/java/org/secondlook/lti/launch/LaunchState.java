package org.secondlook.lti.launch;

/**
 * What a launch must fit to: the login that this very browser began.
 *
 * @param registration the key of the platform that the browser was sent to
 * @param nonce that the platform has to put into its token; no other login has it
 */
record LaunchState(String registration, String nonce) {}
