package org.secondlook.notice;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it goes out. Whatever is in it comes from the message files.
 *
 * @param unsubscribing where mail programs say in one step that no more are wanted; null where nobody has asked for more than this one
 */
record Letter(
        MailAddress to,
        String subject,
        String words,
        @Nullable URI unsubscribing) {}
