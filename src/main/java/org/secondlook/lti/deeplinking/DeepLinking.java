package org.secondlook.lti.deeplinking;

import java.time.Clock;
import java.util.Optional;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.foundation.StaleException;
import org.secondlook.foundation.Times;
import org.secondlook.lti.LtiLaunch;
import org.secondlook.lti.Message.DeepLinkingRequest;
import org.springframework.stereotype.Component;

/** Platforms' requests for links, from the launch that brings one to the one answer to it (LTI deep linking 2.0). */
@Component
public class DeepLinking {

    private final DeepLinkingStore store;
    private final ResponseToken tokens;
    private final Clock clock;

    DeepLinking(DeepLinkingStore store, ResponseToken tokens, Clock clock) {
        this.store = store;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Keeps what an admitted launch asks for, until its person has chosen. */
    public LinkingId begin(LtiLaunch launch) {
        if (!(launch.message() instanceof DeepLinkingRequest message)) {
            throw new IllegalArgumentException("not a request for links: " + launch.message());
        }
        KeptRequest request = KeptRequest.of(launch, message, Times.now(clock));
        store.add(request);
        return request.id();
    }

    /** The request, if it is this asker's. */
    public Optional<LinkingRequest> find(LinkingId id, Asker asker) {
        return store.find(id, asker).map(request -> request.at(clock.instant()));
    }

    /**
     * Answers a request once, at this moment: what is signed here is good for minutes. Whoever comes second, or too late, finds
     * it stale.
     */
    public SignedAnswer answer(LinkingId id, Asker asker, LinkAnswer answer) {
        KeptRequest request = store.find(id, asker).orElseThrow(() -> new NotVisibleException(id));
        if (!request.takes(answer)) {
            throw new IllegalArgumentException(
                    "the platform does not take " + answer.items().size() + " links");
        }
        if (!store.answer(id, Times.now(clock))) {
            throw new StaleException(id);
        }
        return new SignedAnswer(request.returnUrl(), tokens.sign(request, answer));
    }
}
