package org.secondlook.recording;

import java.util.Locale;

/** Why a request of the upload protocol is refused (tus 1.0); each has a sentence for people in the message file. */
enum UploadRefusal {
    VERSION(412),
    LENGTH(400),
    EMPTY(400),
    METADATA(400),
    TOO_LARGE(413),
    QUOTA(413),
    SCHOOL_QUOTA(507),
    TOO_MANY(429),
    NO_PRACTICE(403),
    NOT_THERE(404),
    EXPIRED(410),
    CONTENT_TYPE(415),
    OFFSET(400),
    OTHER_OFFSET(409),
    FINISHED(409),
    NOT_DIRECT(409),
    BEYOND_END(413),
    BUSY(423),
    CHECKSUM(400),
    CHECKSUM_MISMATCH(460),
    NO_ROOM(507),
    STORE_AWAY(503);

    private final int status;

    UploadRefusal(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    String messageKey() {
        return "recording.refusal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
