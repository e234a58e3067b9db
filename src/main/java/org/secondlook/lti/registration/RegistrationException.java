package org.secondlook.lti.registration;

/** The platforms cannot be read; the message is the one line that an administrator needs. The tool does not start. */
class RegistrationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RegistrationException(String line) {
        super(line);
    }
}
