package org.secondlook.comment;

import org.jspecify.annotations.Nullable;
import org.secondlook.sharing.ShareId;

/**
 * A form that somebody has sent.
 *
 * @param form which of the page's it is
 * @param comment that it changes; null when it says something new
 * @param told the key of what is read aloud once it is done
 * @param script whether a script has sent it, which takes a piece of the page
 */
record Sent(ShareId share, String form, @Nullable CommentId comment, CommentForm typed, String told, boolean script) {}
