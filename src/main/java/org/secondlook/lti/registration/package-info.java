/** Which platforms this tool is registered with: read from files and other sources once, at start-up. */
@NullMarked
@NamedInterface("registration")
package org.secondlook.lti.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
