package org.secondlook.lti.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.CourseCopies.CopiedCourse;
import org.secondlook.lti.launch.Notice;

/** A notice as it is kept until it is handled, and a while longer: so long it is known that it was told. */
record KeptNotice(
        NoticeId id,
        String platformKey,
        String issuer,
        String clientId,
        String deploymentId,
        String nonce,
        String type,
        @Nullable String contextId,
        @Nullable String title,
        List<String> origins,
        Instant takenAt) {

    static KeptNotice of(Notice notice, NoticeId id, Instant now) {
        return new KeptNotice(
                id,
                notice.platform().key(),
                notice.platform().issuer(),
                notice.platform().clientId(),
                notice.deploymentId(),
                notice.nonce(),
                notice.type(),
                notice.contextId(),
                notice.title(),
                notice.origins(),
                now);
    }

    /** The copied course of which it tells; empty when it tells of something else, or not from where. */
    Optional<CopiedCourse> copy() {
        return type.equals(Notices.COPY) && contextId != null && !origins.isEmpty()
                ? Optional.of(new CopiedCourse(issuer, clientId, deploymentId, contextId, title, origins))
                : Optional.empty();
    }
}
