package org.secondlook.playback;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.secondlook.foundation.Signer;
import org.secondlook.foundation.Times;
import org.secondlook.people.LaunchBinding;
import org.secondlook.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives rights to play out, knows them again, and takes them back. Objects are recordings, and whatever else has files at
 * {@code /<kind>/<id>/media/<name>}.
 */
@Component
public class PlaybackRights {

    /** The parameter of an address that carries one. */
    public static final String PARAMETER = "right";

    private static final String PURPOSE = "playback";

    private final Signer signer;
    private final RevocationStore store;
    private final RevocationWatch watch;
    private final PlaybackProperties properties;
    private final Clock clock;

    PlaybackRights(
            Signer signer, RevocationStore store, RevocationWatch watch, PlaybackProperties properties, Clock clock) {
        this.signer = signer;
        this.store = store;
        this.watch = watch;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * A right for the viewer's launch and browser. It is asked for <em>before</em> the caller looks whether the viewer may see the
     * object, and given out if so: what is taken back in between is taken back from it too.
     */
    public PlaybackRight prepare(UUID object, Viewer viewer, HttpServletRequest request) {
        LaunchBinding launch = LaunchBinding.of(request).orElseThrow();
        long revision = watch.current().map(known -> known.revisionOf(object)).orElse(0L);
        long until = clock.instant().plus(properties.life()).getEpochSecond();
        return new PlaybackRight(object, launch, viewer.person(), revision, until);
    }

    /** Gives a right out: its text, to stand in an address. */
    public String give(PlaybackRight right) {
        return right.text(signer.sign(PURPOSE, right.signedText()));
    }

    /**
     * Takes all rights to an object back, in the caller's transaction: here at once, on other nodes within five seconds. Whoever may see
     * it still gets another one without noticing; so nobody need say whose they were, and nobody keeps it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void revoke(UUID object) {
        store.revise(object, Times.now(clock));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                watch.hurry();
            }
        });
    }

    /** Whether a right is good that was signed: it is not over, and nobody has taken it back. */
    public boolean isGood(PlaybackRight right) {
        return !right.isOverAt(clock.instant())
                && watch.current().filter(known -> !known.include(right)).isPresent();
    }

    /** Whether a right is ours, and good. */
    boolean isGood(PlaybackRight.Signed signed) {
        PlaybackRight right = signed.right();
        return signer.verify(PURPOSE, right.signedText(), signed.signature()) && isGood(right);
    }
}
