package org.secondlook.lti.keys;

import static org.secondlook.lti.keys.ToolKeyState.ACTIVE;
import static org.secondlook.lti.keys.ToolKeyState.NEXT;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.secondlook.foundation.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The tool's own keys, for those who look after them. A key is published, then signs, then stays published for a while: no
 * platform meets a signature by a key that it could not know yet, or no longer.
 */
@Component
public class ToolKeyRing {

    private static final Logger LOG = LoggerFactory.getLogger(ToolKeyRing.class);

    private final ToolKeyStore store;
    private final KeyRotation rotation;
    private final StoredToolKeys signing;
    private final ToolKeysProperties settings;
    private final Clock clock;

    ToolKeyRing(
            ToolKeyStore store,
            KeyRotation rotation,
            StoredToolKeys signing,
            ToolKeysProperties settings,
            Clock clock) {
        this.store = store;
        this.rotation = rotation;
        this.signing = signing;
        this.settings = settings;
        this.clock = clock;
    }

    /** Every key there has been, the newest first, without its private half. */
    public List<ToolKey> all() {
        return store.all();
    }

    /** Since when, or from when on, platforms have had the time to learn of the next key. */
    public Instant mayRotateFrom() {
        return mayRotateFrom(store.published());
    }

    /**
     * Lets the next key sign, and mints another. The one that has signed stays published for as long as the settings say.
     *
     * @return false, and nothing has changed, before {@link #mayRotateFrom}, and when another node has just done it
     */
    public boolean rotate() {
        List<StoredKey> keys = store.published();
        if (Times.now(clock).isBefore(mayRotateFrom(keys))) {
            LOG.warn("tool keys not rotated mayRotateFrom={}", mayRotateFrom(keys));
            return false;
        }
        boolean rotated = rotation.rotate(keys, Times.now(clock));
        tellOf(rotated, "tool keys rotated");
        return rotated;
    }

    /**
     * For a key that others may have: it, and any that has signed before it, leaves the key set at once, and the next key
     * signs, however new. Other nodes follow within seconds, platforms when they fetch the key set again.
     */
    public void emergency() {
        boolean replaced = rotation.replace(store.published(), Times.now(clock));
        tellOf(replaced, "tool keys replaced in an emergency");
    }

    /** What the calendar asks for: a rotation that is due, and the end of keys that nobody needs to know any more. */
    void tend() {
        Instant now = Times.now(clock);
        if (settings.rotatesByItself() && !now.isBefore(dueAt())) {
            rotate();
        }
        int retired = store.retireSince(now.minus(settings.publishAfter()), now);
        if (retired > 0) {
            signing.reload();
        }
    }

    private Instant mayRotateFrom(List<StoredKey> keys) {
        return StoredKey.get(keys, NEXT).createdAt().plus(settings.publishAhead());
    }

    private Instant dueAt() {
        StoredKey active = StoredKey.get(store.published(), ACTIVE);
        return Objects.requireNonNull(active.activatedAt(), "activatedAt").plus(settings.rotateEvery());
    }

    private void tellOf(boolean changed, String what) {
        signing.reload();
        if (changed) {
            LOG.info("{} active={}", what, signing.active());
        }
    }
}
