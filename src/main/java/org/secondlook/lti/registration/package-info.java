/** Which platforms this tool knows, and under which names. */
@NullMarked
package org.secondlook.lti.registration;

import org.jspecify.annotations.NullMarked;
