package org.secondlook.media;

import java.time.Duration;

/**
 * How much one run of a tool may take before it is ended.
 *
 * @param time on the clock
 * @param cpu of all processors together, where the machine can watch it
 * @param silence without a sign of progress; as long as {@code time} for a tool that has nothing to say
 * @param niceness how far it steps back for others, 0 to 19
 */
record ToolLimits(Duration time, Duration cpu, Duration silence, int niceness) {

    static ToolLimits brief(Duration time) {
        return new ToolLimits(time, time, time, 5);
    }
}
