package org.secondlook.lti.registration;

import java.util.Optional;
import org.secondlook.lti.Platform;

/** The platforms that this tool is registered with. */
public interface Platforms {

    Optional<Platform> find(String issuer, String clientId);
}
