package org.secondlook.lti;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a launch asks for, besides letting somebody in. */
public sealed interface Message {

    /** To open a link of a course (LTI 1.3 core, section 5.3). */
    record ResourceLinkRequest() implements Message {}

    /**
     * To choose what a course shall link to (LTI deep linking 2.0, section 4.4.1).
     *
     * @param returnUrl where the browser brings what was chosen
     * @param acceptTypes the kinds of content that the platform takes, such as {@code ltiResourceLink}
     * @param acceptMultiple whether it takes more than one item
     * @param acceptLineItem whether it takes a gradebook column with an item; those that do not say mostly do
     * @param data what has to come back as it is; null when the platform sent none
     */
    record DeepLinkingRequest(
            URI returnUrl,
            Set<String> acceptTypes,
            boolean acceptMultiple,
            boolean acceptLineItem,
            @Nullable String data)
            implements Message {

        public DeepLinkingRequest {
            acceptTypes = Set.copyOf(acceptTypes);
        }
    }

    /**
     * To look at what somebody has handed in (LTI submission review 1.0, section 3).
     *
     * @param submitter whose submission it is, as the platform calls them
     */
    record SubmissionReviewRequest(String submitter) implements Message {}

    /**
     * To see, take along or delete what is held about somebody (LTI data privacy launch 1.0).
     *
     * @param person whom it is about, as the platform calls them
     */
    record DataPrivacyRequest(String person) implements Message {}
}
