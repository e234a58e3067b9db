package org.secondlook.programme;

import org.secondlook.lti.deeplinking.LinkingRequest;
import org.secondlook.people.Viewer;

/** Somebody's choosing of what is placed in their course, and whether it can go on. */
record Picking(LinkingRequest request, Standing standing) {

    static Picking of(LinkingRequest request, Viewer viewer) {
        return new Picking(request, standing(request, viewer));
    }

    private static Standing standing(LinkingRequest request, Viewer viewer) {
        if (!viewer.role().mayPlaceActivities()) {
            return Standing.NOT_PERMITTED;
        }
        return switch (request.state()) {
            case ANSWERED -> Standing.ANSWERED;
            case EXPIRED -> Standing.EXPIRED;
            case OPEN -> request.takesLinks() && viewer.course() != null ? Standing.OPEN : Standing.NOTHING;
        };
    }

    boolean isOpen() {
        return standing == Standing.OPEN;
    }

    /** Whether it can go on, and if not, why; each has a page of its own. */
    enum Standing {
        OPEN(200),
        NOT_PERMITTED(403),

        /** The platform asks for something that we do not have. */
        NOTHING(200),
        ANSWERED(409),
        EXPIRED(410);

        private final int status;

        Standing(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }
}
