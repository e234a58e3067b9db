package org.secondlook.sharing;

import java.util.List;
import java.util.stream.Stream;
import org.secondlook.foundation.StaleException;
import org.secondlook.people.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks all who know of something that has to be so before anybody shares. */
@Component
class Gates {

    private final ObjectProvider<ShareGate> gates;

    Gates(ObjectProvider<ShareGate> gates) {
        this.gates = gates;
    }

    /** What is to be done before the viewer shares something with somebody; nothing when they may. */
    List<ShareGate.Hurdle> before(Subject subject, Audience audience, Viewer viewer) {
        return Stream.of(
                        before(subject, viewer).stream(),
                        gates.orderedStream().flatMap(gate -> gate.before(audience, viewer).stream()),
                        between(subject, audience, viewer))
                .flatMap(each -> each)
                .toList();
    }

    private Stream<ShareGate.Hurdle> between(Subject subject, Audience audience, Viewer viewer) {
        return gates.orderedStream().flatMap(gate -> gate.before(subject, audience, viewer).stream());
    }

    /** Once the thing is held: 409 when it may not be shared with these any more. */
    void check(Subject subject, Audience audience, Viewer viewer) {
        if (between(subject, audience, viewer).findAny().isPresent()) {
            throw new StaleException(subject);
        }
    }

    /** Keeps the way free until the caller's transaction ends; 409 when something has come into it meanwhile. */
    void hold(Subject subject, Viewer viewer) {
        if (!gates.orderedStream().allMatch(gate -> gate.hold(subject, viewer))) {
            throw new StaleException(subject);
        }
    }

    /** What is to be done first; nothing when the viewer may share. */
    List<ShareGate.Hurdle> before(Subject subject, Viewer viewer) {
        return gates.orderedStream()
                .flatMap(gate -> gate.before(subject, viewer).stream())
                .toList();
    }
}
