package org.secondlook.comment;

import java.util.UUID;

/** A comment, or a reply to one. */
record CommentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
