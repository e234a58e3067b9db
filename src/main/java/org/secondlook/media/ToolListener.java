package org.secondlook.media;

/** Hears how a running tool gets on, and decides whether it goes on. */
interface ToolListener {

    /** Has nothing to hear from a tool that is silent until its end. */
    ToolListener PATIENT = new ToolListener() {
        @Override
        public boolean hear(String line) {
            return true;
        }

        @Override
        public boolean isStillWanted() {
            return true;
        }
    };

    /** Hears a line that the tool has printed, in a thread of its own; answers whether it is a sign of progress. */
    boolean hear(String line);

    /** Whether the work is still wanted; asked about twice a second in the thread that waits for the tool. */
    boolean isStillWanted();
}
