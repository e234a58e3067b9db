package org.secondlook.observation;

import java.util.List;
import java.util.stream.Stream;

/**
 * The draft of a framework as it is kept.
 *
 * @param id what the version will be called that is published of it
 * @param number which version that will be
 * @param version how often it was changed: whoever changes it has read this one
 */
record KeptDraft(SchoolFrameworkId framework, FrameworkId id, int number, int version, Draft draft) {

    /** The same with other words, which nobody has kept. */
    KeptDraft saying(Draft typed) {
        return new KeptDraft(framework, id, number, version, typed);
    }

    /** The same as somebody has read it some time ago. */
    KeptDraft readAs(FrameworkId draftThen, int versionThen) {
        return new KeptDraft(framework, draftThen, number, versionThen, draft);
    }

    /** All that keeps it from being published. */
    public List<Flaw> flaws() {
        return Stream.concat(DraftLimits.of(draft).stream(), DraftRules.of(draft).stream())
                .toList();
    }
}
