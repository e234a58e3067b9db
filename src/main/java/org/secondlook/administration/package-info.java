/**
 * The pages of those who run the tool: registrations, invitations, keys, last launches, and what was done to them; and, inside
 * a course, the page on which a platform's administrator sees how their platform stands.
 *
 * <p>Exposes nothing but pages: {@code /administration} for operators, who sign in here and nowhere else, and {@code
 * /administration/platform} for viewers. Tells nothing, hears nothing.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "foundation",
            "lti",
            "lti :: registration",
            "lti :: keys",
            "lti :: launch",
            "lti :: services",
            "people",
            "programme",
            "gradebook"
        })
package org.secondlook.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
