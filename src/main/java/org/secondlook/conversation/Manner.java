package org.secondlook.conversation;

/** How two speak with each other. */
enum Manner {
    IN_PERSON,
    CALL,
    IN_WRITING
}
