package org.secondlook.comment;

import java.util.UUID;
import org.secondlook.sharing.Subject;

/**
 * What somebody is concerned about: a number and what it is a number of, and nothing of what is to be seen or read there.
 *
 * @param kind COMMENT, or one of the kinds of things that can be shared
 */
record Concern(String kind, UUID object) {

    static Concern about(Subject thing) {
        return new Concern(thing.kind().name(), thing.id());
    }

    static Concern about(CommentId comment) {
        return new Concern("COMMENT", comment.value());
    }
}
