package org.secondlook.reflection;

import java.io.ByteArrayOutputStream;
import org.secondlook.people.Viewer;
import org.secondlook.recording.RecordingId;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where all markers of a lesson sit, for its timeline, as JSON: one row {@code ["id", "letter", start, end]} each, by time.
 *
 * <p>Written row by row while they are read, and sent afterwards: a slow line keeps no connection to the database.
 */
@Component
class MarkerTimes {

    private static final JsonMapper JSON = new JsonMapper();

    private final MarkerTimePages pages;

    MarkerTimes(MarkerTimePages pages) {
        this.pages = pages;
    }

    /** Other markers have another one (RFC 9110, 8.8.3). */
    String entityTag(RecordingId recording, Viewer viewer) {
        return '"' + pages.stamp(recording, viewer) + '"';
    }

    byte[] json(RecordingId recording, Viewer viewer) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartArray();
            pages.each(recording, viewer, time -> write(time, json));
            json.writeEndArray();
        }
        return bytes.toByteArray();
    }

    private static void write(MarkerTime time, JsonGenerator json) {
        json.writeStartArray();
        json.writeString(time.id().toString());
        json.writeString(String.valueOf(time.kind().letter()));
        json.writeNumber(time.start());
        json.writeNumber(time.end());
        json.writeEndArray();
    }
}
