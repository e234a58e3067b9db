package org.secondlook.culture;

import java.util.UUID;

/**
 * A part of what a school works toward.
 *
 * @param id the same in every version, whatever its words
 * @param place its number, from one
 * @param held whether the version that holds has it; else these are its last words
 */
public record VisionPart(UUID id, int place, String words, boolean held) {

    /** In characters (code points). */
    static final int LONGEST = 300;
}
