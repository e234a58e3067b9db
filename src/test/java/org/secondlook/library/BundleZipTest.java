package org.secondlook.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.secondlook.library.BundleItem.Fate;

/** What is sent as a bundle: read within limits, each file told apart, nothing looked up by a name. */
@Tag("once")
class BundleZipTest {

    private static final SchoolLibrary PRODUCT = SchoolLibrary.of(
            new ProductLibrary().areas(), new ProductLibrary().strategies(), List.of(), List.of(), Set.of());

    private static final String FILE =
            StrategyWriter.write(TestLibrary.waitTime().toStrategy(new StrategyKey("wait-time")));

    @Test
    void whatUnfoldsWithoutEndIsNotUnfolded() throws IOException {
        byte[] bomb = zip("questioning-and-dialogue/bomb.md", new byte[200_000_000]);

        assertThat(bomb.length).isLessThan(BundleZip.MOST_BYTES);
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> BundleZip.read(bomb));
    }

    @Test
    void manyFilesAreTooMany() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int n = 0; n < BundleZip.MOST_FILES + 1; n++) {
                zip.putNextEntry(new ZipEntry("a/" + n + ".md"));
            }
        }

        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> BundleZip.read(bytes.toByteArray()))
                .withMessage("library.bundle.problem.large");
    }

    @Test
    void whatIsNoZipIsTold() {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> BundleZip.read("no zip".getBytes(StandardCharsets.UTF_8)));
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> BundleZip.read(new byte[BundleZip.MOST_BYTES + 1]));
    }

    @Test
    void aPathThatLeadsElsewhereIsWrongAndNothingElse() throws IOException {
        for (String path : List.of(
                "../../etc/cron.d/x.md",
                "/etc/passwd",
                "a/../questioning-and-dialogue/wait-time.md",
                "wait-time.md",
                "C:\\x.md",
                "questioning-and-dialogue/other.md")) {
            List<BundleFile> files = BundleZip.read(zip(path, FILE.getBytes(StandardCharsets.UTF_8)));

            assertThat(BundleView.of(files, PRODUCT).items())
                    .extracting(BundleItem::fate)
                    .as(path)
                    .containsExactly(Fate.WRONG);
        }
    }

    @Test
    void whatIsNoTextIsWrong() throws IOException {
        byte[] latin = "Fran\u00E7ais".getBytes(StandardCharsets.ISO_8859_1);

        BundleView view = BundleView.of(BundleZip.read(zip("questioning-and-dialogue/x.md", latin)), PRODUCT);

        assertThat(view.items().get(0).flaws()).extracting(Flaw::text).containsExactly("library.flaw.text");
    }

    @Test
    void whatComputersPutBesideFilesIsPassedOver() throws IOException {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> BundleZip.read(zip("__MACOSX/questioning-and-dialogue/._x.md", new byte[3])))
                .withMessage("library.bundle.problem.empty");
    }

    @Test
    void ofEachFileItIsSaidWhatItWouldChange() {
        String folder = "questioning-and-dialogue/";
        BundleView view = BundleView.of(
                List.of(
                        new BundleFile(folder + "wait-time.md", FILE),
                        new BundleFile(
                                folder + "rules-for-talk.md", FILE.replace("key: wait-time", "key: rules-for-talk")),
                        new BundleFile(folder + "breathe.md", FILE.replace("key: wait-time", "key: breathe"))),
                PRODUCT);

        assertThat(view.items()).extracting(BundleItem::fate).containsExactly(Fate.NEW, Fate.CHANGED, Fate.SAME);
    }

    private static byte[] zip(String path, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(path));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
