package org.secondlook.caption;

import java.util.List;

/**
 * What a file says.
 *
 * @param cues by time
 * @param leftOut the lines of times that cannot be read, or of words too long for a caption
 */
record ReadCaptions(List<Cue> cues, List<Integer> leftOut) {

    ReadCaptions {
        cues = List.copyOf(cues);
        leftOut = List.copyOf(leftOut);
    }
}
