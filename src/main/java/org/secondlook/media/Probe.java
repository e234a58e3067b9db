package org.secondlook.media;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.secondlook.media.UnusableMediaException.Reason;
import org.springframework.stereotype.Component;

/** Finds out with ffprobe what a file really holds, whatever its name says, and refuses what we cannot use. */
@Component
class Probe {

    private static final ToolLimits LIMITS = ToolLimits.brief(Duration.ofSeconds(60));

    private static final String QUESTIONS = "format=format_name,duration"
            + ":stream=index,codec_name,codec_type,codec_tag_string,pix_fmt,width,height,sample_aspect_ratio"
            + ",avg_frame_rate,field_order,color_transfer,channels"
            + ":stream_disposition=attached_pic:stream_side_data=rotation:packet_side_data=side_data_type";

    /** What ffprobe says on its error channel, and what it means to the owner of the file. */
    private static final Map<String, Reason> COMPLAINTS = Map.of(
            "moov atom not found", Reason.INCOMPLETE,
            "exceeds specified max pixel count", Reason.PICTURE_TOO_LARGE);

    private final ToolRunner runner;
    private final MediaProperties properties;
    private final FootageReader reader;

    Probe(ToolRunner runner, MediaProperties properties) {
        this.runner = runner;
        this.properties = properties;
        this.reader = new FootageReader(properties);
    }

    Footage probe(Toolbox tools, Path file) throws UnusableMediaException, IOException, InterruptedException {
        ToolResult result = runner.run(tools.ffprobe(), Errand.look(arguments(file), file), LIMITS);
        if (result.isWorthRepeating()) {
            throw new ToolStoppedException("ffprobe exits with " + result.exit() + ": " + result.complaint());
        }
        for (var complaint : COMPLAINTS.entrySet()) {
            if (result.errors().contains(complaint.getKey())) {
                throw new UnusableMediaException(complaint.getValue());
            }
        }
        if (!result.succeeded()) {
            throw new UnusableMediaException(Reason.NOT_A_VIDEO);
        }
        return reader.read(result.output());
    }

    /** The first packets tell whether the content is encrypted. */
    private List<String> arguments(Path file) {
        var arguments = new ArrayList<>(List.of("-hide_banner", "-loglevel", "error"));
        arguments.addAll(List.of("-print_format", "json=compact=1", "-read_intervals", "%+#2"));
        arguments.addAll(List.of("-show_entries", QUESTIONS));
        arguments.addAll(Input.of(file, properties));
        return arguments;
    }
}
