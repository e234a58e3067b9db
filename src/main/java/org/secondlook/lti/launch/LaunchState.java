package org.secondlook.lti.launch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Secrets;
import org.secondlook.lti.BrowserBinding;

/**
 * What a launch must fit to: a login that we have begun.
 *
 * @param registration the key of the platform that the browser was sent to
 * @param nonce that the platform has to put into its token; no other login has it
 * @param storage where the platform keeps the secret of the browser that began; null when it offers no such place
 * @param binding tells that browser's secret from all others, and nobody what it is
 * @param hints with which the login can begin anew; null for one that is in no frame
 */
record LaunchState(
        String registration,
        String nonce,
        @Nullable StorageTarget storage,
        String binding,
        @Nullable LoginHints hints) {

    static LaunchState of(String registration, String nonce, @Nullable StorageTarget storage, BrowserBinding browser) {
        return new LaunchState(registration, nonce, storage, bound(nonce, browser), null);
    }

    /** The same login, which can begin anew. */
    LaunchState with(@Nullable LoginHints again) {
        return new LaunchState(registration, nonce, storage, binding, again);
    }

    /** Whether it is this browser that began. */
    boolean belongsTo(BrowserBinding browser) {
        return MessageDigest.isEqual(
                binding.getBytes(StandardCharsets.UTF_8), bound(nonce, browser).getBytes(StandardCharsets.UTF_8));
    }

    /** Under which name the platform keeps the secret: one of 64, so that logins that nobody ends do not fill the place. */
    String storageKey() {
        return "second-look-" + nonce.charAt(0);
    }

    private static String bound(String nonce, BrowserBinding browser) {
        return Secrets.hash(nonce + '\n' + browser.secret());
    }
}
