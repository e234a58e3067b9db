package org.secondlook.circle;

import java.util.Optional;
import org.secondlook.people.Viewer;
import org.secondlook.sharing.Audience;
import org.secondlook.sharing.Audiences;
import org.secondlook.sharing.ShareGate;
import org.secondlook.sharing.Subject;
import org.springframework.stereotype.Component;

/** Nobody shows something of theirs in a circle before whoever facilitates it has, or has opened it with the sample lesson. */
@Component
class FacilitatorFirst implements ShareGate {

    private final Circles circles;
    private final Audiences audiences;

    FacilitatorFirst(Circles circles, Audiences audiences) {
        this.circles = circles;
        this.audiences = audiences;
    }

    @Override
    public Optional<Hurdle> before(Subject subject, Viewer viewer) {
        return Optional.empty();
    }

    @Override
    public Optional<Hurdle> before(Audience audience, Viewer viewer) {
        return audience.kind() == Audience.Kind.CIRCLE && !audiences.hasBegun(audience)
                ? waiting(new CircleId(audience.id()), viewer)
                : Optional.empty();
    }

    private Optional<Hurdle> waiting(CircleId id, Viewer viewer) {
        Circle circle = circles.get(id, viewer);
        return circle.isOpened() || circle.isFacilitatedBy(viewer.person())
                ? Optional.empty()
                : Optional.of(new Hurdle("circle.facilitator-first", "/circles/" + id));
    }
}
