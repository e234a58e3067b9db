package org.secondlook.administration;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.lti.registration.Invitation;
import org.secondlook.lti.registration.Invitations;
import org.springframework.stereotype.Component;

/** Shows what became of invitations, and takes them back. */
@Component
class InvitationDesk {

    private final Invitations invitations;
    private final Acts acts;
    private final Clock clock;

    InvitationDesk(Invitations invitations, Acts acts, Clock clock) {
        this.invitations = invitations;
        this.acts = acts;
        this.clock = clock;
    }

    /** All of them, the newest first. */
    List<Row> all() {
        Instant now = clock.instant();
        return invitations.all().stream()
                .map(each -> new Row(
                        each.id(), each.note(), state(each, now), each.madeAt(), each.expiresAt(), each.platform()))
                .toList();
    }

    void withdraw(Operator operator, UUID id) {
        boolean good = all().stream().anyMatch(row -> row.id().equals(id) && row.state() == State.GOOD);
        if (!good) {
            throw new NotVisibleException(id);
        }
        invitations.withdraw(id);
        acts.note(operator, Deed.INVITATION_WITHDRAWN);
    }

    private static State state(Invitation invitation, Instant now) {
        if (invitation.usedAt() != null) {
            return State.USED;
        }
        return now.isBefore(invitation.expiresAt()) ? State.GOOD : State.OVER;
    }

    /** How far an invitation has come. */
    enum State {
        GOOD,
        USED,
        OVER
    }

    /** An invitation in the list of all; its platform is the one that used it. */
    record Row(
            UUID id,
            String note,
            State state,
            Instant madeAt,
            Instant expiresAt,
            @Nullable String platform) {}
}
