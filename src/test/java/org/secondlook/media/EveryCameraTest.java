package org.secondlook.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What comes of every kind of file that phones, cameras, browsers and recorders make. */
@Tag("once")
class EveryCameraTest {

    private static final MediaProperties PROPERTIES = TestMedia.settings(Duration.ofHours(4));
    private static final Media MEDIA = TestMedia.media(PROPERTIES);
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    /** The file, how it can be watched as it is, what is made of it, whether it is heard, and its sheet of small pictures. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SMALL_PHONE     | MP4  | h264 160x90 at 30.0, aac of 1  | heard    | 1600x900",
                "HEVC_PHONE      | -    | h264 90x160 at 30.0, aac of 1  | heard    | 900x1600",
                "HEVC_STEADY     | -    | h264 160x90 at 30.0, aac of 1  | heard    | 1600x900",
                "UPRIGHT_PHONE   | -    | h264 90x160 at 30.0, aac of 1  | heard    | 900x1600",
                "UNSTEADY_PHONE  | MP4  | h264 160x90 at 13.7, aac of 1  | heard    | 1600x900",
                "VP8_BROWSER     | WEBM | h264 160x90 at 15.0, aac of 1  | heard    | 1600x900",
                "VP9_BROWSER     | WEBM | h264 160x90 at 15.0, aac of 1  | heard    | 1600x900",
                "TRANSPORT       | MP4  | h264 160x90 at 30.0, aac of 1  | heard    | 1600x900",
                "AVCHD           | -    | h264 160x90 at 25.0, aac of 2  | heard    | 1600x900",
                "SMALL_AVI       | -    | h264 160x90 at 25.0, aac of 1  | heard    | 1600x900",
                "SMALL_MATROSKA  | MP4  | h264 160x90 at 30.0, aac of 1  | heard    | 1600x900",
                "BRIGHT          | -    | h264 160x90 at 30.0            | no sound | 1600x900",
                "SMALL_SILENT    | MP4  | h264 160x90 at 30.0            | no sound | 1600x900",
                "SOUND_ONLY      | M4A  | aac of 1                       | heard    | -",
                "DICTAPHONE      | -    | aac of 1                       | heard    | -",
                "SURROUND        | -    | aac of 2                       | heard    | -"
            })
    void eachBecomesWhatEveryBrowserPlays(
            TestFootage file, String asItIs, String made, String heard, String smallPictures) throws Exception {
        Footage footage = MEDIA.probe(file.file());
        Optional<Soundscape> sound = MEDIA.listen(file.file(), footage, done -> true);
        Path target = folder.resolve("made");
        SpriteSheets sheets = sheets(footage);

        render(file, footage, target, sheets, sound.map(Soundscape::gain).orElse(0.0));

        assertThat(footage.playableAs().map(Packaging::name).orElse("-")).isEqualTo(asItIs);
        assertThat(described(target)).isEqualTo(made);
        assertThat(sound.isPresent()).isEqualTo(heard.equals("heard"));
        assertThat(sheets == null ? "-" : sizeOf(sheets.made().get(0))).isEqualTo(smallPictures);
        assertThat(lengthOf(target)).isCloseTo(2, within(0.3));
    }

    private static void render(TestFootage file, Footage footage, Path target, SpriteSheets sheets, double gain)
            throws Exception {
        Picture picture = footage.picture();
        var version = new Rendering(picture == null ? null : picture.size().within(720), target);
        MEDIA.render(file.file(), footage, new RenderOrder(List.of(version), sheets, gain), done -> true);
    }

    private SpriteSheets sheets(Footage footage) {
        Picture picture = footage.picture();
        return picture == null ? null : SpriteSheets.of(Duration.ofSeconds(2), picture.size(), folder.resolve("sheet"));
    }

    private static String described(Path file) throws Exception {
        var words = new ArrayList<String>();
        for (JsonNode stream : look(file).path("streams")) {
            assertThat(stream.path("side_data_list").toString()).doesNotContain("rotation");
            assertThat(stream.path("color_transfer").asString("")).isNotIn("smpte2084", "arib-std-b67");
            assertThat(stream.path("r_frame_rate")).isEqualTo(stream.path("avg_frame_rate"));
            words.add(stream.path("codec_name").asString() + " " + detail(stream));
        }
        return String.join(", ", words);
    }

    private static String detail(JsonNode stream) {
        return stream.path("codec_type").asString().equals("video")
                ? stream.path("width").asInt() + "x" + stream.path("height").asInt() + " at " + rate(stream)
                : "of " + stream.path("channels").asInt();
    }

    private static String rate(JsonNode stream) {
        String[] parts = stream.path("avg_frame_rate").asString().split("/", 2);
        return String.format(Locale.ROOT, "%.1f", Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]));
    }

    private static String sizeOf(Path picture) throws Exception {
        JsonNode stream = look(picture).path("streams").get(0);
        return stream.path("width").asInt() + "x" + stream.path("height").asInt();
    }

    private static double lengthOf(Path file) throws Exception {
        return Double.parseDouble(look(file).path("format").path("duration").asString());
    }

    /** As ffprobe sees it by itself, without our way of asking. */
    private static JsonNode look(Path file) throws Exception {
        Toolbox tools = TestMedia.search(PROPERTIES).search().orElseThrow();
        var question = Errand.look(
                List.of("-v", "error", "-print_format", "json", "-show_streams", "-show_format", file.toString()),
                file);
        return JSON.readTree(new ToolRunner()
                .run(tools.ffprobe(), question, ToolLimits.brief(Duration.ofSeconds(20)))
                .output());
    }
}
