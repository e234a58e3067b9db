package org.secondlook.coaching;

/**
 * A school’s own cycle model that is worked at.
 *
 * @param version goes up with every change
 * @param published how many versions of it were
 * @param retired whether none of them is offered any more
 */
record Draft(DraftId id, DraftForm form, int version, int published, boolean retired) {

    /** Whether people of the school can choose it. */
    public boolean isOffered() {
        return published > 0 && !retired;
    }
}
