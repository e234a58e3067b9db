package org.secondlook.lti.http;

import java.net.UnknownHostException;

/** A call was not made: its host stands for an address to which only this tool could knock. */
public class ForbiddenAddressException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    ForbiddenAddressException(String host) {
        super(host + " is not on the public internet");
    }
}
