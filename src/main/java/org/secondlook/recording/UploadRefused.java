package org.secondlook.recording;

/** An upload request is refused; what was acknowledged before stays as it is. */
public class UploadRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UploadRefusal why;

    UploadRefused(UploadRefusal why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    /** As HTTP says it. */
    public int status() {
        return why.status();
    }

    UploadRefusal why() {
        return why;
    }
}
