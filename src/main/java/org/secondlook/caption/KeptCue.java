package org.secondlook.caption;

/**
 * A caption that is kept.
 *
 * @param version counts its changes, so that two windows do not overwrite each other
 */
record KeptCue(CueId id, TrackId track, Cue cue, int version) {}
