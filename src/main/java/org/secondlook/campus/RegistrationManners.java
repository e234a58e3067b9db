package org.secondlook.campus;

import java.util.Set;

/** How a platform lets tools register themselves, as far as platforms differ (LTI dynamic registration 1.0). */
sealed interface RegistrationManners permits MoodleRegistration, CanvasRegistration {

    /** The token that goes along to the tool's registration page. */
    String token(School school);

    /** What the platform says about itself (section 3.1). */
    Reply configuration(School school, Call call);

    /** What becomes of a tool's registration (section 3.3). */
    Reply register(School school, Call call);

    /** Puts the waiting tool to work, with those of the scopes that the administrator leaves to it. */
    void activate(School school, RegisteredTool waiting, Set<String> scopes);
}
