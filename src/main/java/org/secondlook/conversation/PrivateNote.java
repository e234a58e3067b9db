package org.secondlook.conversation;

/** What one of the two notes for themselves alone, as it is now. */
record PrivateNote(int version, String words) {

    /** In characters (code points). */
    static final int LONGEST = 20_000;

    static final PrivateNote NONE = new PrivateNote(0, "");
}
