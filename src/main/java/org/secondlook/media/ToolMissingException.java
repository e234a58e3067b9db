package org.secondlook.media;

import java.io.IOException;

/** No ffmpeg works on this machine just now: worth another try, for somebody may install one. */
class ToolMissingException extends IOException {

    private static final long serialVersionUID = 1L;

    ToolMissingException() {
        super("no ffmpeg works on this machine");
    }
}
