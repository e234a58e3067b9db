package org.secondlook.reflection;

import java.util.UUID;

/** Where a marker sits, in milliseconds, and of what kind it is: all that a timeline needs of it, and none of its words. */
record MarkerTime(UUID id, MarkerKind kind, long start, long end) {}
