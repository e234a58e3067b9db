package org.secondlook.administration;

/** How a platform came to be registered. */
enum Origin {
    FILE,
    HAND,
    INVITATION
}
