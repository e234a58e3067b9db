package org.secondlook.lti.services;

import java.net.URI;
import java.util.Optional;
import org.secondlook.lti.Origins;
import org.secondlook.lti.ScoreService.Outcome.Refused;
import org.secondlook.lti.ScoreService.Reason;

/** Follows a list to its next page, on the same host. */
final class NextPage {

    private NextPage() {}

    /**
     * The address of the next page, if there is one.
     *
     * @throws ServiceException when it is on another host, to which no token follows
     */
    static Optional<URI> after(Answer answer, URI asked) throws ServiceException {
        Optional<URI> next = NextLink.in(answer.headers("Link")).flatMap(link -> NextLink.address(asked, link));
        if (next.isPresent() && !Origins.of(next.get()).equals(Origins.of(asked))) {
            throw new ServiceException(new Refused(Reason.UNSAFE_ADDRESS));
        }
        return next;
    }
}
