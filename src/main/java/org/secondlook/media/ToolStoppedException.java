package org.secondlook.media;

import java.io.IOException;

/** A tool was ended before it had finished, or crashed: worth another try. */
class ToolStoppedException extends IOException {

    private static final long serialVersionUID = 1L;

    ToolStoppedException(String why) {
        super(why);
    }
}
