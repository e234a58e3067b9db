package org.secondlook.lti.launch;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * With what a platform invited to a login, so that the same login can begin anew in a window of its own: there the platform may see
 * its own cookies, which it did not see in a frame.
 *
 * @param loginHint and {@code messageHint} go back to the platform to the letter
 */
record LoginHints(String loginHint, @Nullable String messageHint) {

    /** More does not fit into a state that travels in an address. */
    private static final int LONGEST = 1200;

    private static final String BETWEEN = "\n";

    /** Those of a login; null when they are too long to be taken along. */
    static @Nullable LoginHints of(LoginInitiation login) {
        String message = login.messageHint();
        int length = login.loginHint().length() + (message == null ? 0 : message.length());
        boolean plain = PlainText.isPlain(login.loginHint()) && (message == null || PlainText.isPlain(message));
        return length <= LONGEST && plain ? new LoginHints(login.loginHint(), message) : null;
    }

    /** In letters that fit into a state. */
    String written() {
        String text = messageHint == null ? loginHint : loginHint + BETWEEN + messageHint;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable LoginHints read(String written) {
        if (written.isEmpty()) {
            return null;
        }
        String text = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
        int end = text.indexOf(BETWEEN);
        return end < 0
                ? new LoginHints(text, null)
                : new LoginHints(text.substring(0, end), text.substring(end + BETWEEN.length()));
    }
}
