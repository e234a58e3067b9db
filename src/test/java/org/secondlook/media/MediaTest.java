package org.secondlook.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.media.UnusableMediaException.Reason;

@Tag("once")
class MediaTest {

    private static final Media MEDIA = TestMedia.media(TestMedia.settings(Duration.ofHours(4)));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "PHONE, MP4, 1280, 720",
        "INDEX_FIRST, MP4, 1280, 720",
        "SCREEN_RECORDER, MP4, 1280, 720",
        "SILENT, MP4, 1280, 720",
        "BROWSER, WEBM, 640, 360",
        "CUT_BROWSER, WEBM, 640, 360",
        "AV1, WEBM, 320, 240",
        "PHONE_ON_ITS_SIDE, , 720, 1280",
        "OLD_CAMERA, , 321, 241",
        "CAMCORDER, , 768, 576",
        "SOUND_ONLY, M4A, 0, 0",
        "DICTAPHONE, , 0, 0"
    })
    void knowsWhatBrowsersPlayAsItIs(TestFootage file, Packaging packaging, int width, int height) throws Exception {
        Footage footage = MEDIA.probe(file.file());

        assertThat(footage.playableAs().orElse(null)).isEqualTo(packaging);
        assertThat(footage.picture() == null ? null : footage.picture().size())
                .isEqualTo(width == 0 ? null : new FrameSize(width, height));
    }

    @ParameterizedTest
    @CsvSource({
        "EMPTY, NOT_A_VIDEO",
        "TEXT, NOT_A_VIDEO",
        "HTML, NOT_A_VIDEO",
        "SVG, NOT_A_VIDEO",
        "PDF, NOT_A_VIDEO",
        "PROGRAM, NOT_A_VIDEO",
        "HLS, NOT_A_VIDEO",
        "CONCAT, NOT_A_VIDEO",
        "SDP, NOT_A_VIDEO",
        "DASH, NOT_A_VIDEO",
        "CUT_PHONE, INCOMPLETE",
        "PROTECTED, PROTECTED",
        "EIGHT_K, PICTURE_TOO_LARGE",
        "DOT, NOTHING_TO_PLAY",
        "SUBTITLES_ONLY, NOTHING_TO_PLAY"
    })
    void saysWhatIsWrongWithAFile(TestFootage file, Reason reason) {
        assertThatThrownBy(() -> MEDIA.probe(file.file()))
                .isInstanceOfSatisfying(
                        UnusableMediaException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nhttp://127.0.0.1:%1$d/a.ts\n#EXT-X-ENDLIST\n",
                "ffconcat version 1.0\nfile tcp://127.0.0.1:%1$d\n",
                "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\ntcp://127.0.0.1:%1$d\n#EXT-X-ENDLIST\n"
            })
    void aFileReachesNobodyElse(String content) throws Exception {
        try (ServerSocketChannel canary =
                ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            canary.configureBlocking(false);
            int port = canary.socket().getLocalPort();
            Path file = Files.writeString(folder.resolve("lesson.mp4"), content.formatted(port));

            assertThatThrownBy(() -> MEDIA.probe(file)).isInstanceOf(UnusableMediaException.class);

            assertThat(canary.accept()).isNull();
        }
    }

    @Test
    void aLessonBeyondTheLimitIsRefused() {
        Media strict = TestMedia.media(TestMedia.settings(Duration.ofSeconds(10)));

        assertThatThrownBy(() -> strict.probe(TestFootage.LONG.file())).hasMessage("too-long");
    }

    @ParameterizedTest
    @CsvSource({"PHONE, MP4", "BROWSER, WEBM", "SOUND_ONLY, M4A"})
    void packingAnewKeepsPictureAndSoundAndForgetsTheRest(TestFootage file, Packaging packaging) throws Exception {
        Path target = folder.resolve("new");

        Footage before = MEDIA.probe(file.file());
        Footage after = MEDIA.repackage(file.file(), before, packaging, target);

        assertThat(after.duration()).isBetween(Duration.ofMillis(1900), Duration.ofMillis(2200));
        assertThat(after.picture() == null).isEqualTo(before.picture() == null);
        assertThat(after.sound()).isNotNull();
        assertThat(tells(file.file(), "alert(1)")).isEqualTo(file == TestFootage.PHONE);
        assertThat(tells(file.file(), "+52.52")).isEqualTo(file == TestFootage.PHONE);
        assertThat(tells(target, "alert(1)")).isFalse();
        assertThat(tells(target, "+52.52")).isFalse();
    }

    private static boolean tells(Path file, String text) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
    }

    @Test
    void theIndexComesBeforeThePicturesSoThatItCanBeSoughtAtOnce() throws Exception {
        Path target = folder.resolve("new");

        MEDIA.repackage(TestFootage.PHONE.file(), MEDIA.probe(TestFootage.PHONE.file()), Packaging.MP4, target);

        String bytes = Files.readString(target, StandardCharsets.ISO_8859_1);
        assertThat(bytes.indexOf("moov")).isPositive().isLessThan(bytes.indexOf("mdat"));
    }

    @Test
    void aFileThatPromisesMoreThanItHoldsIsIncomplete() throws Exception {
        Path file = TestFootage.CUT_INDEX_FIRST.file();
        Footage footage = MEDIA.probe(file);

        assertThatThrownBy(() -> MEDIA.repackage(file, footage, Packaging.MP4, folder.resolve("new")))
                .hasMessage("incomplete");
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE_ON_ITS_SIDE, 720, 1280, 360, 640",
        "OLD_CAMERA, 322, 242, 322, 242",
        "CAMCORDER, 768, 576, 480, 360",
        "BROWSER, 640, 360, 640, 360"
    })
    void rendersUprightAndNeverLarger(TestFootage file, int width, int height, int smallWidth, int smallHeight)
            throws Exception {
        Footage footage = MEDIA.probe(file.file());
        FrameSize size = footage.picture().size();
        var large = new Rendering(size.within(720), folder.resolve("large"));
        var small = new Rendering(size.within(360), folder.resolve("small"));

        MEDIA.render(file.file(), footage, new RenderOrder(List.of(large, small), null, 0), done -> true);

        assertThat(MEDIA.probe(large.target()).picture().size()).isEqualTo(new FrameSize(width, height));
        Footage made = MEDIA.probe(small.target());
        assertThat(made.picture().size()).isEqualTo(new FrameSize(smallWidth, smallHeight));
        assertThat(made.playableAs()).contains(Packaging.MP4);
        assertThat(made.duration()).isBetween(Duration.ofMillis(1900), Duration.ofMillis(2300));
    }

    @Test
    void soundAloneBecomesAac() throws Exception {
        Path file = TestFootage.DICTAPHONE.file();
        var sound = new Rendering(null, folder.resolve("sound"));

        Footage made = MEDIA.render(file, MEDIA.probe(file), new RenderOrder(List.of(sound), null, 0), done -> true);

        assertThat(made.playableAs()).contains(Packaging.M4A);
    }

    @Test
    void aBrightPictureIsBroughtDownToWhatScreensShow() throws Exception {
        Path file = TestFootage.HIGH_DYNAMIC_RANGE.file();
        Footage footage = MEDIA.probe(file);
        var rendering = new Rendering(new FrameSize(320, 180), folder.resolve("ordinary"));

        Footage made = MEDIA.render(file, footage, new RenderOrder(List.of(rendering), null, 0), done -> true);

        assertThat(footage.picture().highDynamicRange()).isTrue();
        assertThat(made.picture().highDynamicRange()).isFalse();
    }

    @Test
    void aMachineRendersOnlyAsManyAsItCan() {
        Media media = TestMedia.media(TestMedia.settings(Duration.ofHours(1)));
        RenderSlot slot = media.slot().orElseThrow();
        assertThat(media.slot()).isEmpty();

        slot.close();

        assertThat(media.slot()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"8, 4, 3", "2, 4, 2", "8, 2, 1"})
    void renderingsLeaveAThreadToOtherJobs(int renders, int threads, int atATime) {
        Media media = TestMedia.media(TestMedia.rendering(renders), threads);

        assertThat(Stream.generate(media::slot).takeWhile(Optional::isPresent)).hasSize(atATime);
    }
}
