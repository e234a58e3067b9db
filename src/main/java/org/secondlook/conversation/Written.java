package org.secondlook.conversation;

import org.jspecify.annotations.Nullable;

/**
 * What has become of something that was written.
 *
 * @param refusal null when it was kept
 * @param sent the version that holds just what was sent
 * @param newest what holds now
 * @param clashes at how many places both had changed the same
 */
record Written(@Nullable Refusal refusal, int sent, Note newest, int clashes) {

    static Written refused(Refusal refusal, Note newest) {
        return new Written(refusal, newest.number(), newest, 0);
    }
}
