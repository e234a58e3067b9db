package org.secondlook.recording;

/** An upload request is refused; what was acknowledged before stays as it is. */
class UploadRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UploadRefusal why;

    UploadRefused(UploadRefusal why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    UploadRefusal why() {
        return why;
    }
}
