package org.secondlook.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.secondlook.media.Packaging;
import org.secondlook.media.Soundscape;
import org.secondlook.media.WorkDirectory;
import tools.jackson.databind.json.JsonMapper;

/** What was heard of a recording, as files for the player: the outline of its sound, and where it is quiet. */
final class SoundFiles {

    private static final JsonMapper JSON = new JsonMapper();

    private SoundFiles() {}

    static List<MadeFile> of(Soundscape heard, WorkDirectory work) throws IOException {
        return List.of(
                file(RenditionFile.WAVEFORM, heard.waveform(), work), file(RenditionFile.QUIET, Quiet.of(heard), work));
    }

    private static MadeFile file(String name, Object content, WorkDirectory work) throws IOException {
        Path file = work.file(name);
        Files.write(file, JSON.writeValueAsBytes(content));
        return new MadeFile(name, Packaging.JSON, null, file);
    }

    /**
     * Where a recording is quiet.
     *
     * @param loudness of the whole, in LUFS
     * @param threshold what lies below it is quiet, in LUFS
     * @param least how many seconds a stretch lasts at least
     * @param stretches first and last second of each
     */
    record Quiet(double loudness, double threshold, double least, List<List<Double>> stretches) {

        static Quiet of(Soundscape heard) {
            return new Quiet(
                    heard.loudness(),
                    heard.threshold(),
                    seconds(Soundscape.LEAST_QUIET),
                    heard.quiet().stream()
                            .map(stretch -> List.of(seconds(stretch.from()), seconds(stretch.to())))
                            .toList());
        }

        private static double seconds(Duration duration) {
            return duration.toMillis() / 1000.0;
        }
    }
}
