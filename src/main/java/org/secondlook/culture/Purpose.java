package org.secondlook.culture;

/** What a pupil may be seen for. Each is asked for by itself: who may be recorded may not yet be shown. */
public enum Purpose {
    /** Recorded, for their teacher to watch. */
    RECORDING,
    /** Shown to people whom the teacher chooses. */
    SHARING,
    /** Seen in an exemplar. */
    EXEMPLAR
}
