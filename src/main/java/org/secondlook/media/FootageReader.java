package org.secondlook.media;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.secondlook.media.UnusableMediaException.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads ffprobe's answer and holds it against the limits. */
final class FootageReader {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> PROTECTED_TAGS = Set.of("encv", "enca", "drmi", "drms");
    private static final Set<String> HIGH_DYNAMIC_RANGE = Set.of("smpte2084", "arib-std-b67");
    private static final Set<String> INTERLACED = Set.of("tt", "bb", "tb", "bt");
    private static final int SHORTEST_SIDE = 16;

    private final MediaProperties properties;

    FootageReader(MediaProperties properties) {
        this.properties = properties;
    }

    Footage read(String answer) throws UnusableMediaException {
        JsonNode root = parse(answer);
        List<JsonNode> streams = list(root.path("streams"));
        refuseIf(streams.size() > properties.maxStreams(), Reason.TOO_MANY_TRACKS);
        refuseIf(isProtected(root, streams), Reason.PROTECTED);
        Duration duration = duration(root.path("format").path("duration").asString(""));
        refuseIf(duration != null && duration.compareTo(properties.maxDuration()) > 0, Reason.TOO_LONG);
        Picture picture = picture(streams);
        Sound sound = sound(streams);
        refuseIf(picture == null && sound == null, Reason.NOTHING_TO_PLAY);
        return new Footage(root.path("format").path("format_name").asString(""), duration, picture, sound);
    }

    /** An answer too long to be kept whole is that of a file with thousands of tracks. */
    private static JsonNode parse(String answer) throws UnusableMediaException {
        try {
            return JSON.readTree(answer);
        } catch (JacksonException cutOff) {
            throw new UnusableMediaException(Reason.TOO_MANY_TRACKS, cutOff);
        }
    }

    private static boolean isProtected(JsonNode root, List<JsonNode> streams) {
        return streams.stream().anyMatch(stream -> PROTECTED_TAGS.contains(text(stream, "codec_tag_string")))
                || list(root.path("packets")).stream()
                        .flatMap(packet -> list(packet.path("side_data_list")).stream())
                        .anyMatch(side -> text(side, "side_data_type").startsWith("Encryption"));
    }

    private @Nullable Picture picture(List<JsonNode> streams) throws UnusableMediaException {
        Optional<JsonNode> first = streams.stream()
                .filter(stream -> isUsable(stream, "video"))
                .filter(stream ->
                        stream.path("disposition").path("attached_pic").asInt(0) == 0)
                .filter(stream -> stream.path("width").asInt(0) >= SHORTEST_SIDE)
                .filter(stream -> stream.path("height").asInt(0) >= SHORTEST_SIDE)
                .findFirst();
        return first.isPresent() ? picture(first.get()) : null;
    }

    private Picture picture(JsonNode stream) throws UnusableMediaException {
        int width = stream.path("width").asInt();
        int height = stream.path("height").asInt();
        boolean interlaced = INTERLACED.contains(text(stream, "field_order"));
        int rotation = rotation(stream);
        double stretch = fraction(text(stream, "sample_aspect_ratio").replace(':', '/'), 1);
        int seenWidth = (int) Math.max(1, Math.min(Integer.MAX_VALUE, Math.round(width * stretch)));
        refuseIf((long) Math.max(width, seenWidth) * height > properties.maxPixels(), Reason.PICTURE_TOO_LARGE);
        return new Picture(
                stream.path("index").asInt(),
                text(stream, "codec_name"),
                text(stream, "pix_fmt"),
                rotation % 180 == 0 ? new FrameSize(seenWidth, height) : new FrameSize(height, seenWidth),
                rotation == 0 && seenWidth == width && !interlaced,
                interlaced,
                HIGH_DYNAMIC_RANGE.contains(text(stream, "color_transfer")),
                fraction(text(stream, "avg_frame_rate"), 0));
    }

    private static int rotation(JsonNode stream) {
        return list(stream.path("side_data_list")).stream()
                .mapToInt(side -> side.path("rotation").asInt(0))
                .filter(rotation -> rotation != 0)
                .findFirst()
                .orElse(0);
    }

    private static @Nullable Sound sound(List<JsonNode> streams) {
        return streams.stream()
                .filter(stream -> isUsable(stream, "audio"))
                .filter(stream -> stream.path("channels").asInt(0) > 0)
                .map(stream -> new Sound(
                        stream.path("index").asInt(),
                        text(stream, "codec_name"),
                        stream.path("channels").asInt()))
                .findFirst()
                .orElse(null);
    }

    private static boolean isUsable(JsonNode stream, String type) {
        return text(stream, "codec_type").equals(type)
                && !Set.of("", "none", "unknown").contains(text(stream, "codec_name"));
    }

    private static @Nullable Duration duration(String seconds) {
        try {
            long millis = Math.round(Double.parseDouble(seconds) * 1000);
            return millis > 0 ? Duration.ofMillis(millis) : null;
        } catch (NumberFormatException unknown) {
            return null;
        }
    }

    /** A fraction such as 30000/1001; the other value when it is missing or makes no sense. */
    private static double fraction(String text, double otherwise) {
        String[] parts = text.split("/", -1);
        if (parts.length != 2 || !parts[0].matches("\\d{1,9}") || !parts[1].matches("\\d{1,9}")) {
            return otherwise;
        }
        double value = Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
        return Double.isFinite(value) && value > 0 ? value : otherwise;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static void refuseIf(boolean condition, Reason reason) throws UnusableMediaException {
        if (condition) {
            throw new UnusableMediaException(reason);
        }
    }
}
