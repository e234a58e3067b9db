package org.secondlook.campus;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a platform's launches behave, as far as platforms differ. */
sealed interface LaunchManners permits MoodleLaunches, CanvasLaunches {

    /** What the id of a course looks like, made of a number. */
    String courseId(String number);

    /** The parameters of a login initiation that say who and what, in this platform's words. */
    Map<String, String> login(Launch launch, String ticket);

    /** What becomes of the tool's authentication request (OpenID Connect core, section 3.2.2). */
    Answer answer(School school, AuthenticationRequest request);

    /** What is posted along with an id_token, besides the state. */
    Map<String, String> alongside();

    /** How long an id_token holds. */
    Duration lifetime();

    /** The roles claim of a launch. */
    List<String> roles(Position position);

    /** The claims that are shaped the platform's own way. */
    Map<String, Object> claims(Launch launch);

    /** By which of its two names this platform asks what is kept about somebody; neither product really does. */
    String dataPrivacy();

    /** Whether a choice that came back answers the request that went out, as far as this platform looks. */
    boolean recognises(School school, JWTClaimsSet response);

    /** What of a choice this platform takes over (LTI deep linking 2.0, section 2.2). */
    List<ContentItem> accepted(List<ContentItem> items, String placement);

    /** Whether somebody looks at a choice again before it becomes part of the course. */
    boolean reviewsChoices();

    /** The frame's {@code allow} attribute. */
    String allow(String toolOrigin);

    /** An identity provider's three ways out. */
    sealed interface Answer {

        /** Posts an id_token to the tool. */
        record Identified(Launch launch) implements Answer {}

        /** Posts an error to the tool. */
        record Refused(String error, @Nullable String description) implements Answer {}

        /** Shows the person an error page; the tool never hears of it. */
        record Unanswerable(String reason) implements Answer {}
    }
}
