package org.secondlook.hours;

/** What time is set aside for. */
enum Purpose {
    WATCH,
    LOOK,
    FEEDBACK,
    MEET
}
