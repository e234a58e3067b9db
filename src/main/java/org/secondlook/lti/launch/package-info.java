/**
 * Login and launch (LTI 1.3 core, section 4; security framework 1.0, section 5.1): from a platform's invitation to a
 * verified launch, or to a page that says in plain words why not.
 */
@NullMarked
@NamedInterface("launch")
package org.secondlook.lti.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
