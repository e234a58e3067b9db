package org.secondlook.circle;

/** What holds in a circle, and in which version. */
record Norms(int number, String words) {}
