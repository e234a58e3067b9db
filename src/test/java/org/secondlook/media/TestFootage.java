package org.secondlook.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Small files of every kind that people send, good and bad, made by the very ffmpeg that has to read them. */
public enum TestFootage {

    /** As phones write it: H.264 and AAC, the index at the end, title and place inside. */
    PHONE("-f lavfi -i testsrc=size=1280x720:rate=30 -f lavfi -i sine -t 2 -c:v libopenh264 -b:v 1M -c:a aac"
            + " -metadata title=<script>alert(1)</script> -metadata location=+52.5200+013.4050/ -f mov"),
    /** Long enough to find places in. */
    SHORT_LESSON(
            "-f lavfi -i gradients=size=640x360:rate=15:speed=0.02 -f lavfi -i sine -t 8 -c:v libopenh264 -b:v 300k -c:a aac"
                    + " -movflags +faststart -f mp4"),
    /** Five minutes of nothing: as much as a fair look takes, and no work for the machine. */
    FAIR_LOOK("-f lavfi -i color=size=64x36:rate=1 -f lavfi -i anullsrc=r=8000:cl=mono -t 302 -c:v libopenh264 -b:v 20k"
            + " -c:a aac -b:a 16k -movflags +faststart -f mp4"),
    /** Four seconds in which each picture is a little brighter than the one before, so that it can be told which it is. */
    BRIGHTENING("-f lavfi -i nullsrc=size=320x180:rate=25,geq=lum=16+2*N:cb=128:cr=128 -f lavfi -i sine -t 4 -g 50"
            + " -c:v libopenh264 -b:v 1M -c:a aac -movflags +faststart -f mp4"),
    BRIGHTENING_TRANSPORT("-i BRIGHTENING -c copy -f mpegts"),
    /** Black and white squares, so that it can be told where something is hidden. */
    CHEQUERED("-f lavfi -i nullsrc=size=320x180:rate=10,geq=lum=16+219*mod(floor(X/10)+floor(Y/10)\\,2):cb=128:cr=128"
            + " -f lavfi -i sine -t 4 -g 20 -c:v libopenh264 -b:v 2M -c:a aac -movflags +faststart -f mp4"),
    PHONE_ON_ITS_SIDE("-display_rotation 90 -i PHONE -c copy -f mov"),
    INDEX_FIRST("-i PHONE -c copy -movflags +faststart -f mp4"),
    /** As browsers record it: no duration, no index, no known frame rate. */
    BROWSER("-f lavfi -i testsrc=size=640x360:rate=15 -f lavfi -i sine -t 2 -c:v libvpx -deadline realtime -cpu-used 8"
            + " -c:a libopus -live 1 -f webm"),
    SCREEN_RECORDER("-i PHONE -c copy -f matroska"),
    OLD_CAMERA("-f lavfi -i testsrc=size=321x241:rate=25 -f lavfi -i sine -t 2 -c:v mjpeg -c:a pcm_s16le -f avi"),
    CAMCORDER("-f lavfi -i testsrc=size=720x576:rate=25 -f lavfi -i sine -t 2 -c:v mpeg2video -flags +ildct+ilme"
            + " -vf setfield=tff,setsar=16/15 -c:a mp2 -f mpegts"),

    /** The same and more, two seconds each, small and quick to work with. */
    SMALL_PHONE(
            "-f lavfi -i testsrc2=size=160x90:rate=30 -f lavfi -i sine -t 2 -c:v libopenh264 -b:v 200k -c:a aac -f mov"),
    UPRIGHT_PHONE("-display_rotation 90 -i SMALL_PHONE -c copy -f mov"),
    /** H.265 of ten bits with the brightness of a new phone; encoded once, for the tests' ffmpeg cannot. */
    HEVC_STREAM("resource", "phone.hevc"),
    HEVC_STEADY("-f hevc -framerate 30 -i HEVC_STREAM -f lavfi -i sine -t 2 -c:v copy -c:a aac -tag:v hvc1 -f mov"),
    HEVC_PHONE("-display_rotation 90 -i HEVC_STEADY -c copy -f mov"),
    /** In poor light phones take fewer frames. */
    UNSTEADY_PHONE("-f lavfi -i testsrc2=size=160x90:rate=30,select='lt(n,20)+not(mod(n,7))' -f lavfi -i sine -t 2"
            + " -fps_mode vfr -c:v libopenh264 -b:v 200k -c:a aac -f mp4"),
    VP8_BROWSER("-f lavfi -i testsrc2=size=160x90:rate=15 -f lavfi -i sine -t 2 -c:v libvpx -deadline realtime"
            + " -cpu-used 8 -b:v 200k -c:a libopus -live 1 -f webm"),
    VP9_BROWSER("-f lavfi -i testsrc2=size=160x90:rate=15 -f lavfi -i sine -t 2 -c:v libvpx-vp9 -deadline realtime"
            + " -cpu-used 8 -b:v 200k -c:a libopus -live 1 -f webm"),
    TRANSPORT("-i SMALL_PHONE -c copy -f mpegts"),
    AVCHD("-f lavfi -i testsrc2=size=160x90:rate=25 -f lavfi -i sine -t 2 -c:v mpeg2video -flags +ildct+ilme"
            + " -vf setfield=tff -c:a ac3 -ac 2 -f mpegts"),
    SMALL_AVI("-f lavfi -i testsrc2=size=160x90:rate=25 -f lavfi -i sine -t 2 -c:v mjpeg -c:a pcm_s16le -f avi"),
    SMALL_MATROSKA("-i SMALL_PHONE -c copy -f matroska"),
    SMALL_SILENT("-i SMALL_PHONE -an -c copy -f mp4"),
    BRIGHT("-i HEVC_STEADY -an -c copy -f mp4"),
    SURROUND("-f lavfi -i anoisesrc=a=0.1,aformat=channel_layouts=5.1 -t 2 -c:a pcm_s16le -f wav"),
    /** A voice that pauses for four seconds and for two, before the noise of a room. */
    CLASSROOM(with(0.5, "-f lavfi -i aevalsrc=exprs=VOICE:s=48000:d=15 -c:a aac -f mp4")),
    CLASSROOM_FROM_THE_BACK(with(0.05, "-f lavfi -i aevalsrc=exprs=VOICE:s=48000:d=15 -c:a aac -f mp4")),
    CLASSROOM_WITH_PICTURE(with(
            0.5,
            "-f lavfi -i testsrc=size=320x180:rate=15 -f lavfi -i aevalsrc=exprs=VOICE:s=48000 -t 15 -c:v libopenh264"
                    + " -b:v 200k -c:a aac -f mp4")),
    MUTE("-f lavfi -i anullsrc -t 5 -c:a aac -f mp4"),
    LONG_SOUND("-f lavfi -i anullsrc=r=8000:cl=mono -t 14000 -c:a pcm_alaw -f wav"),
    AV1("-f lavfi -i testsrc=size=320x240:rate=25 -t 1 -c:v libsvtav1 -f mp4"),
    SILENT("-i PHONE -an -c copy -f mp4"),
    SOUND_ONLY("-f lavfi -i sine -t 2 -c:a aac -f mp4"),
    DICTAPHONE("-f lavfi -i sine -t 2 -c:a libmp3lame -f mp3"),
    EIGHT_K("-f lavfi -i color=size=16384x8640:rate=1 -t 1 -c:v mjpeg -f avi"),
    DOT("-f lavfi -i color=size=2x2:rate=25 -t 1 -c:v mjpeg -f avi"),
    PROTECTED("-i PHONE -c copy -encryption_scheme cenc-aes-ctr -encryption_key 76a6c65c5ea762046bd749a2e632ccbb"
            + " -encryption_kid a7e61c373e219033c21091fa607bf3b8 -f mp4"),
    LONG("-f lavfi -i color=size=32x32:rate=1 -t 20 -c:v mjpeg -f avi"),
    HIGH_DYNAMIC_RANGE(
            "-f lavfi -i testsrc2=size=320x180:rate=30 -t 1 -vf format=yuv420p,setparams=color_trc=arib-std-b67"
                    + ":color_primaries=bt2020:colorspace=bt2020nc:range=tv -c:v libvpx-vp9 -deadline realtime -cpu-used 8"
                    + " -f matroska"),
    /** Long enough to be in the middle of its rendering, and to come to its end in a test. */
    LESSON("-f lavfi -i color=size=1280x720:rate=15 -t 30 -c:v mpeg4 -f avi"),
    /** Too long to come to the end of its rendering in a test. */
    DOUBLE_LESSON("-stream_loop 19 -i LESSON -c copy -f avi"),
    /** As hard to render as a real lesson; for measurements. */
    NOISY_LESSON(with(
            0.1,
            "-f lavfi -i testsrc2=size=1280x720:rate=30,noise=alls=12:allf=t -f lavfi -i aevalsrc=exprs=VOICE:s=48000"
                    + " -t 30 -c:v libvpx -deadline realtime -cpu-used 8 -b:v 2500k -c:a libopus -f webm")),
    SUBTITLES_ONLY("-i TEXT_SUBTITLES -c:s srt -f matroska"),

    TEXT_SUBTITLES("text", "1\n00:00:00,000 --> 00:00:02,000\n<script>alert(1)</script>\n"),
    EMPTY("text", ""),
    TEXT("text", "This is what I did in my lesson.\n".repeat(100)),
    HTML("text", "<!doctype html><html><body><script>alert(1)</script></body></html>"),
    SVG("text", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"),
    PDF("text", "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"),
    PROGRAM("text", "MZ\u0090\u0000\u0003 This program cannot be run in DOS mode.".repeat(50)),
    HLS("text", "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nhttp://127.0.0.1:9/canary.ts\n#EXT-X-ENDLIST\n"),
    CONCAT("text", "ffconcat version 1.0\nfile /etc/hostname\n"),
    SDP("text", "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 5004 RTP/AVP 96\n"),
    DASH("text", "<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\" type=\"static\"></MPD>"),

    CUT_PHONE("cut short", "PHONE"),
    CUT_INDEX_FIRST("cut short", "INDEX_FIRST"),
    CUT_BROWSER("cut short", "BROWSER");

    private static String with(double amplitude, String order) {
        String speaks = "(lt(t\\,5)+between(t\\,9\\,12)+gte(t\\,14))";
        return order.replace("VOICE", amplitude + "*(" + speaks + "+0.02)*sin(2*PI*300*t)");
    }

    private static final Path FOLDER = Path.of("target", "test-footage").toAbsolutePath();

    private final String kind;
    private final String content;

    TestFootage(String order) {
        this("made", order);
    }

    TestFootage(String kind, String content) {
        this.kind = kind;
        this.content = content;
    }

    /** The file, under a name that says nothing, as in the store; made once for all tests, never to be written to. */
    public Path file() {
        Path file = FOLDER.resolve(name() + "-" + Integer.toHexString((kind + content).hashCode()));
        synchronized (TestFootage.class) {
            if (!Files.exists(file)) {
                write(file);
            }
        }
        return file;
    }

    private void write(Path file) {
        try {
            Files.createDirectories(FOLDER);
            Path fresh = Files.createTempFile(FOLDER, "fresh", "");
            switch (kind) {
                case "made" -> make(order(), fresh);
                case "cut short" ->
                    Files.write(
                            fresh, beginning(Files.readAllBytes(valueOf(content).file())));
                case "resource" -> copy(content, fresh);
                default -> Files.writeString(fresh, content, StandardCharsets.ISO_8859_1);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(String resource, Path target) throws IOException {
        try (InputStream bytes = Objects.requireNonNull(TestFootage.class.getResourceAsStream(resource))) {
            Files.copy(bytes, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private List<String> order() {
        return words(content);
    }

    /** The words of an order, in which the name of another file stands for that file. */
    static List<String> words(String order) {
        return Arrays.stream(order.split(" ", -1))
                .map(word ->
                        Arrays.stream(values()).anyMatch(value -> value.name().equals(word))
                                ? valueOf(word).file().toString()
                                : word)
                .toList();
    }

    private static byte[] beginning(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length * 4 / 10);
    }

    /** Lets the tests' ffmpeg make a file. */
    public static void make(List<String> order, Path target) throws IOException {
        Path folder = new BundledTools(Path.of("target", "tools")).unpack();
        var command = new ArrayList<>(List.of(folder.resolve("ffmpeg").toString()));
        command.addAll(List.of("-nostdin", "-hide_banner", "-loglevel", "error", "-y"));
        command.addAll(order);
        command.add(target.toString());
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(BundledTools.environment(folder));
        Process process = builder.start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command + ": " + words);
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
