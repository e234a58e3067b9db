package org.secondlook.finding;

/**
 * Something that may help somebody now.
 *
 * @param reason a message key
 */
record Suggestion(Found found, String reason) {}
