package org.secondlook.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What somebody may send who means harm. Each file is treated as every upload is: probed, heard and rendered. It is
 * refused or it is rendered, within its time, and whoever listens at the address inside hears nothing.
 */
@Tag("once")
@Timeout(60)
class HostileFilesTest {

    private static final Media MEDIA = TestMedia.media(TestMedia.settings(Duration.ofHours(4)));

    @TempDir
    Path folder;

    ServerSocketChannel canary;

    @BeforeEach
    void listen() throws IOException {
        canary = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        canary.configureBlocking(false);
    }

    @AfterEach
    void nobodyCalled() throws IOException {
        assertThat(canary.accept()).isNull();
        canary.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nhttp://CANARY/a.ts\n#EXT-X-ENDLIST\n",
                "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\ntcp://CANARY\n#EXT-X-ENDLIST\n",
                "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nfile:///etc/hostname\n#EXT-X-ENDLIST\n",
                "#EXTM3U\n#EXT-X-KEY:METHOD=AES-128,URI=\"http://CANARY/k\"\n#EXTINF:9,\na.ts\n#EXT-X-ENDLIST\n",
                "#EXTM3U\n#EXT-X-MAP:URI=\"http://CANARY/i.mp4\"\n#EXTINF:9,\na.mp4\n#EXT-X-ENDLIST\n",
                "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\nhttp://CANARY/b.m3u8\n",
                "#EXTM3U\nconcat:http://CANARY/a|file:///etc/passwd\n",
                "ffconcat version 1.0\nfile tcp://CANARY\n",
                "ffconcat version 1.0\nfile /etc/hostname\n",
                "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 5004 RTP/AVP 96\n",
                "<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\" type=\"static\">"
                        + "<BaseURL>http://CANARY/</BaseURL></MPD>",
                "<SmoothStreamingMedia><StreamIndex Url=\"http://CANARY/q\"/></SmoothStreamingMedia>",
                "[Reference]\nRef1=http://CANARY/a.asf\n",
                "<asx version=\"3.0\"><entry><ref href=\"http://CANARY/a\"/></entry></asx>",
                "rtsp://CANARY/a\n",
                "[playlist]\nFile1=http://CANARY/a\nNumberOfEntries=1\n",
                "<smil><body><video src=\"http://CANARY/a\"/></body></smil>",
                ";FFMETADATA1\ntitle=x\n[CHAPTER]\nSTART=0\nEND=1\n",
                "movie=/etc/hostname[out0]\n",
                "AviSource(\"http://CANARY/a.avi\")\n",
                "<svg xmlns:xlink=\"http://www.w3.org/1999/xlink\"><image xlink:href=\"http://CANARY/a\"/></svg>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"http://CANARY/b\">]><MPD>&b;</MPD>",
                "WEBVTT\n\nSTYLE\n::cue { background: url(http://CANARY/a) }\n",
                "[Script Info]\n[Fonts]\nfontname: a.ttf\n[Events]\nDialogue: 0,0:00:00.00,0:00:09.00,,,,,,,hello\n",
                "P6\n65535 65535\n255\n",
                "GIF89a\u00ff\u00ff\u00ff\u00ff\u0080\u0000\u0000",
                "BM\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u00006\u0000\u0000\u0000(\u0000\u0000\u0000",
                "PK\u0003\u0004\u0014\u0000\u0000\u0000\b\u0000",
                "\u001f\u008b\b\u0000\u0000\u0000\u0000\u0000\u0000\u0003",
                "\u007fELF\u0002\u0001\u0001\u0000",
                "x",
                "YUV4MPEG2 W99999 H99999 F25:1\nFRAME\n"
            })
    void whatIsNoContainerOfACameraIsNeverOpened(String content) throws Exception {
        Path file = write(content.replace("CANARY", "127.0.0.1:" + port()).getBytes(ISO_8859_1));

        assertThatThrownBy(() -> treat(file))
                .isInstanceOf(UnusableMediaException.class)
                .hasMessage("not-a-video");
    }

    @ParameterizedTest
    @CsvSource({
        "zeros",
        "noise",
        "cut after a tenth",
        "cut after half",
        "cut before the end",
        "noise in the middle",
        "noise all over",
        "page behind",
        "archive behind",
        "page in front",
        "movie elsewhere",
        "boxes in boxes",
        "box without end",
        "length of ages",
        "no length",
        "no samples",
        "matroska without end",
        "ogg of noise",
        "wave without end",
        "tag without end",
        "transport of noise",
        "video without frames"
    })
    void aBrokenContainerIsRefusedOrRendered(String damage) throws Exception {
        Path file = write(damaged(damage));

        assertThat(outcome(file)).isIn("rendered", "refused");
    }

    @ParameterizedTest
    @CsvSource({
        "-i PHONE -c copy -output_ts_offset -5 -f matroska, rendered",
        "-i PHONE -c copy -output_ts_offset 20000 -f mpegts, either",
        "-i PHONE -c copy -attach TEXT -metadata:s:t mimetype=application/x-truetype-font -f matroska, rendered",
        "-i SCREEN_RECORDER -i TEXT_SUBTITLES -map 0 -map 1 -c copy -f matroska, rendered",
        "-f lavfi -i color=size=16x16:rate=1/100 -t 36000 -c:v mpeg4 -f avi, refused",
        "-f lavfi -i color=size=4096x16:rate=1 -t 3 -c:v mjpeg -f avi, rendered",
        "-f lavfi -i color=size=64x64:rate=1000 -t 1 -c:v mpeg4 -f matroska, rendered",
        "-f lavfi -i anullsrc=cl=7.1 -t 2 -c:a pcm_s16le -f wav, rendered"
    })
    void oddStreamsAreBroughtToOrder(String order, String expected) throws Exception {
        Path file = folder.resolve("odd");
        TestFootage.make(TestFootage.words(order), file);

        assertThat(outcome(file)).isIn(expected.equals("either") ? List.of("rendered", "refused") : List.of(expected));
    }

    @Test
    void aFileOfManyTracksIsRefused() throws Exception {
        Path file = folder.resolve("many");
        String tracks = " -map 0:1".repeat(60);
        TestFootage.make(TestFootage.words("-i PHONE" + tracks + " -c copy -f matroska"), file);

        assertThatThrownBy(() -> treat(file)).hasMessage("too-many-tracks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-i", "a\nb.mp4", "%d.mp4", "'; touch x; '.mp4", "http:a.mp4", "concat:a|b", "\u202egpm.mp4"})
    void aNameIsNothingButAName(String name) throws Exception {
        Path file = Files.write(folder.resolve(name), Files.readAllBytes(TestFootage.INDEX_FIRST.file()));

        assertThat(MEDIA.probe(file).picture()).isNotNull();
    }

    private String outcome(Path file) throws Exception {
        try {
            treat(file);
            return "rendered";
        } catch (UnusableMediaException refused) {
            return "refused";
        }
    }

    private void treat(Path file) throws Exception {
        Footage footage = MEDIA.probe(file);
        MEDIA.listen(file, footage, done -> true);
        Path target = Files.createTempDirectory(folder, "work").resolve("small");
        Picture picture = footage.picture();
        FrameSize size = picture == null ? null : picture.size().within(90);
        var sheets = size == null ? null : SpriteSheets.of(Duration.ofSeconds(10), size, target);
        MEDIA.render(file, footage, new RenderOrder(List.of(new Rendering(size, target)), sheets, 0), done -> true);
    }

    private byte[] damaged(String damage) throws Exception {
        byte[] good = Files.readAllBytes(TestFootage.INDEX_FIRST.file());
        return switch (damage) {
            case "zeros" -> new byte[1 << 20];
            case "noise" -> noise(1 << 20);
            case "cut after a tenth" -> Arrays.copyOf(good, good.length / 10);
            case "cut after half" -> Arrays.copyOf(good, good.length / 2);
            case "cut before the end" -> Arrays.copyOf(good, good.length - 100);
            case "noise in the middle" -> overwritten(good, good.length / 2, noise(2000));
            case "noise all over" -> overwritten(good, good.length / 20, noise(good.length * 9 / 10));
            case "page behind" -> joined(good, bytes("<html><script src=http://" + address() + "></script></html>"));
            case "archive behind" -> joined(good, bytes("PK\u0003\u0004"), noise(5000));
            case "page in front" -> joined(box("free", bytes("<html><script>alert(1)</script></html>")), good);
            case "movie elsewhere" -> elsewhere();
            case "boxes in boxes" -> nested(2000);
            case "box without end" ->
                joined(
                        box("ftyp", bytes("isom0000")),
                        new byte[] {0, 0, 0, 1},
                        bytes("moov"),
                        ByteBuffer.allocate(8).putLong(Long.MAX_VALUE).array());
            case "length of ages" ->
                replaced(good, "mvhd", 16, ByteBuffer.allocate(4).putInt(-2).array());
            case "no length" -> replaced(good, "mvhd", 16, new byte[4]);
            case "no samples" -> replaced(good, "stsz", 8, new byte[4]);
            case "matroska without end" ->
                joined(new byte[] {0x1a, 0x45, (byte) 0xdf, (byte) 0xa3, 1, -1, -1, -1, -1, -1, -1, -1}, noise(5000));
            case "ogg of noise" -> joined(bytes("OggS\u0000\u0002"), noise(5000));
            case "wave without end" ->
                joined(
                        bytes("RIFF\u00ff\u00ff\u00ff\u00ffWAVEfmt \u0010\u0000\u0000\u0000"
                                + "\u0001\u0000\u0001\u0000@\u001f\u0000\u0000@\u001f\u0000\u0000\u0001\u0000\b\u0000"
                                + "data\u00ff\u00ff\u00ff\u00ff"),
                        noise(8000));
            case "tag without end" -> joined(bytes("ID3\u0004\u0000\u0000\u007f\u007f\u007f\u007f"), new byte[1 << 20]);
            case "transport of noise" -> transport(1000);
            case "video without frames" -> Arrays.copyOf(good, indexOf(good, "mdat") + 4);
            default -> throw new IllegalArgumentException(damage);
        };
    }

    /** A QuickTime film that says that the film itself is at another address. */
    private byte[] elsewhere() throws IOException {
        byte[] url = bytes("http://" + address() + "/film.mov\u0000");
        byte[] rdrf = joined(
                new byte[4],
                bytes("url "),
                ByteBuffer.allocate(4).putInt(url.length).array(),
                url);
        byte[] movie = box("moov", box("rmra", box("rmda", box("rdrf", rdrf))));
        return joined(box("ftyp", bytes("qt  \u0000\u0000\u0000\u0000qt  ")), movie);
    }

    private static byte[] nested(int depth) {
        byte[] inner = new byte[0];
        for (int level = 0; level < depth; level++) {
            inner = box("moov", inner);
        }
        return joined(box("ftyp", bytes("isom0000")), inner);
    }

    private static byte[] transport(int packets) {
        byte[] bytes = noise(188 * packets);
        for (int packet = 0; packet < packets; packet++) {
            bytes[188 * packet] = 0x47;
        }
        return bytes;
    }

    private static byte[] box(String kind, byte[] content) {
        byte[] size = ByteBuffer.allocate(4).putInt(content.length + 8).array();
        return joined(size, bytes(kind), content);
    }

    private static byte[] replaced(byte[] file, String box, int offset, byte[] by) {
        return overwritten(file, indexOf(file, box) + 4 + offset, by);
    }

    private static int indexOf(byte[] file, String text) {
        return new String(file, ISO_8859_1).indexOf(text);
    }

    private static byte[] overwritten(byte[] file, int at, byte[] by) {
        byte[] copy = file.clone();
        System.arraycopy(by, 0, copy, at, by.length);
        return copy;
    }

    private static byte[] joined(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new SplittableRandom(1).nextBytes(noise);
        return noise;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private int port() {
        return canary.socket().getLocalPort();
    }

    private String address() {
        return "127.0.0.1:" + port();
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(folder.resolve("original"), content);
    }
}
