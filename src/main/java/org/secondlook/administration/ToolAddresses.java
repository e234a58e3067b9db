package org.secondlook.administration;

import java.net.URI;
import java.util.List;
import org.secondlook.foundation.SecondLookProperties;

/** The addresses that a platform asks for when it registers the tool. */
record ToolAddresses(List<Address> all) {

    static ToolAddresses of(SecondLookProperties properties) {
        return new ToolAddresses(List.of(
                new Address("tool", properties.at("/")),
                new Address("login", properties.at("/lti/login")),
                new Address("redirect", properties.at("/lti/launch")),
                new Address("keys", properties.at("/.well-known/jwks.json")),
                new Address("canvas", properties.at("/lti/config/canvas.json"))));
    }

    /** One of them, and what it is for, in words of the message files. */
    record Address(String code, URI at) {}
}
