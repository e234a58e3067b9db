package org.secondlook.programme;

/** What an activity asks people to do. A copied course brings its tasks along, never what somebody has done with them. */
record Task(TaskId id, String title, String focusQuestion, Asked asks) {}
