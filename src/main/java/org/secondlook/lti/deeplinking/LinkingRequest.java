package org.secondlook.lti.deeplinking;

/**
 * What a platform takes, and whether it still does.
 *
 * @param takesLinks whether it takes links into this tool at all
 * @param takesSeveral whether it takes more than one
 * @param takesColumns whether a link may bring a gradebook column
 * @param takesDates whether it keeps the dates of a link
 */
public record LinkingRequest(
        LinkingId id, boolean takesLinks, boolean takesSeveral, boolean takesColumns, boolean takesDates, State state) {

    /** Whether an answer is still to come. */
    public enum State {
        OPEN,
        ANSWERED,
        EXPIRED
    }
}
