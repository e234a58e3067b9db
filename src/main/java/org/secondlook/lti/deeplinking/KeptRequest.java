package org.secondlook.lti.deeplinking;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.secondlook.lti.LtiLaunch;
import org.secondlook.lti.Message.DeepLinkingRequest;
import org.secondlook.lti.ProductFamily;
import org.secondlook.lti.deeplinking.LinkingRequest.State;
import org.secondlook.lti.services.Manners;

/**
 * A platform's request for links, as it is kept until it is answered.
 *
 * @param data what has to come back as it is
 */
record KeptRequest(
        LinkingId id,
        Asker asker,
        ProductFamily productFamily,
        URI returnUrl,
        boolean takesLinks,
        boolean takesSeveral,
        boolean takesColumns,
        @Nullable String data,
        Instant begunAt,
        Instant expiresAt,
        @Nullable Instant answeredAt) {

    /** Platforms keep the door of their course open about as long. */
    private static final Duration LIFE = Duration.ofHours(1);

    private static final String LINK = "ltiResourceLink";

    static KeptRequest of(LtiLaunch launch, DeepLinkingRequest message, Instant now) {
        return new KeptRequest(
                LinkingId.next(),
                Asker.of(launch),
                launch.productFamily(),
                message.returnUrl(),
                message.acceptTypes().contains(LINK),
                message.acceptMultiple(),
                message.acceptLineItem(),
                message.data(),
                now,
                now.plus(LIFE),
                null);
    }

    LinkingRequest at(Instant now) {
        return new LinkingRequest(
                id, takesLinks, takesSeveral, takesColumns, manners().keepsDates(), stateAt(now));
    }

    private State stateAt(Instant now) {
        if (answeredAt != null) {
            return State.ANSWERED;
        }
        return now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
    }

    boolean takes(LinkAnswer answer) {
        int items = answer.items().size();
        return items == 0 || (takesLinks && (takesSeveral || items == 1));
    }

    Manners manners() {
        return Manners.of(productFamily);
    }
}
