package org.secondlook.observation;

import java.util.List;

/**
 * How much of one code there is in a coding.
 *
 * @param time of a state, in milliseconds of what was played
 */
record CodeTally(Code code, int count, long time) {

    /** In the framework's order, without what there is none of. */
    static List<CodeTally> of(Coding coding) {
        return coding.framework().codes().stream()
                .map(code -> of(code, coding))
                .filter(tally -> tally.count > 0 || tally.time > 0)
                .toList();
    }

    private static CodeTally of(Code code, Coding coding) {
        List<String> one = List.of(code.key());
        return new CodeTally(code, coding.count(one), code.isState() ? coding.time(one) : 0);
    }

    /** As people read it: {@code 01:48}. */
    public String length() {
        return Moment.text(time);
    }
}
