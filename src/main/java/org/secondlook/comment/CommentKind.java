package org.secondlook.comment;

/** What somebody means by a comment, in the order in which it is kind to say it. */
enum CommentKind {
    STRENGTH,
    QUESTION,
    SUGGESTION
}
