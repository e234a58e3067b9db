package org.secondlook.lti.launch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.Platform;

/**
 * What a platform tells without anybody being here (platform notification service 1.0, section 4). Whoever holds one knows that
 * every check has passed, save that it may have been told before.
 *
 * @param nonce good once for its platform
 * @param contextId the course that it is about; null when it is about none
 * @param origins the courses that this one was copied from, if that is what is told
 */
public record Notice(
        Platform platform,
        String deploymentId,
        String nonce,
        String type,
        @Nullable String contextId,
        @Nullable String title,
        List<String> origins) {

    public Notice {
        origins = List.copyOf(origins);
    }
}
