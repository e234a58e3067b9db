package org.secondlook.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive is written while it is sent: videos as they are, and of none more than a buffer in memory. */
class ArchiveTest {

    private static final long LARGE = 700L << 20;

    @TempDir
    Path folder;

    @Test
    void videosAreStoredAndTextsArePacked() throws IOException {
        Path video = Files.write(folder.resolve("video"), new byte[] {1, 2, 3, 4});
        Path file = folder.resolve("archive.zip");
        try (OutputStream target = Files.newOutputStream(file)) {
            archive(Map.of(
                            "2026-03-04 Brüche.mp4",
                            stored(video),
                            "notes.txt",
                            TakenFile.of("notes.txt", "I waited. ".repeat(1000))))
                    .writeTo(target);
        }

        try (var zip = new ZipFile(file.toFile())) {
            ZipEntry stored = zip.getEntry("2026-03-04 Brüche.mp4");
            assertThat(stored.getMethod()).isEqualTo(ZipEntry.STORED);
            assertThat(zip.getInputStream(stored)).hasBinaryContent(new byte[] {1, 2, 3, 4});
            ZipEntry packed = zip.getEntry("notes.txt");
            assertThat(packed.getMethod()).isEqualTo(ZipEntry.DEFLATED);
            assertThat(packed.getCompressedSize()).isLessThan(200);
            assertThat(new String(zip.getInputStream(packed).readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("I waited. I waited. ");
        }
    }

    @Test
    void aLargeVideoTakesNoMemory() throws IOException {
        Path video = folder.resolve("large");
        try (var file = new RandomAccessFile(video.toFile(), "rw")) {
            file.setLength(LARGE);
        }
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var counted = new Counted();
        long before = threads.getCurrentThreadAllocatedBytes();

        archive(Map.of("large.mp4", stored(video))).writeTo(counted);

        assertThat(counted.bytes).isBetween(LARGE, LARGE + 1000);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(4 << 20);
    }

    @Test
    void halfAnArchiveIsNeverTakenForAWholeOne() throws IOException {
        var files = new LinkedHashMap<String, TakenFile>();
        files.put("notes.txt", TakenFile.of("notes.txt", "I waited."));
        files.put("gone.mp4", stored(folder.resolve("gone")));
        var target = new ByteArrayOutputStream();

        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> archive(files).writeTo(target));

        Path broken = Files.write(folder.resolve("broken.zip"), target.toByteArray());
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> new ZipFile(broken.toFile()).close());
    }

    private static TakenFile stored(Path file) {
        return new TakenFile(file.getFileName().toString(), true, () -> Files.newInputStream(file));
    }

    private static Archive archive(Map<String, TakenFile> files) {
        return new Archive("Second Look.zip", Instant.parse("2026-03-04T12:00:00Z"), files);
    }

    /** Takes everything and keeps nothing. */
    private static final class Counted extends OutputStream {

        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int count) {
            bytes += count;
        }
    }
}
