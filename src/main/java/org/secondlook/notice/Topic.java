package org.secondlook.notice;

/** What kinds of notices have in common, for whoever wants mails about some and not about others. */
enum Topic {
    SHARING,
    TALK,
    CIRCLES,
    COACHING,
    PROGRAMMES,
    LESSONS
}
