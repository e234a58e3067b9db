package org.secondlook.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Everything that somebody takes along, as one ZIP file. It is written while it is sent: of no file is there ever more than a
 * buffer in memory, and the database is not asked any more.
 *
 * @param files by the names under which they are unpacked
 */
public record Archive(String name, Instant at, Map<String, TakenFile> files) {

    /** Writes all of it or fails: the archive is not closed in passing, which would make half of it look whole. */
    public void writeTo(OutputStream target) throws IOException {
        var zip = new ZipOutputStream(target);
        for (Map.Entry<String, TakenFile> file : files.entrySet()) {
            write(file.getKey(), file.getValue(), zip);
        }
        zip.finish();
    }

    private void write(String as, TakenFile file, ZipOutputStream zip) throws IOException {
        var entry = new ZipEntry(as);
        entry.setTimeLocal(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
        if (file.packed()) {
            store(entry, file);
        }
        zip.putNextEntry(entry);
        try (InputStream bytes = file.bytes().open()) {
            bytes.transferTo(zip);
        }
        zip.closeEntry();
    }

    /** What is stored as it is says its length and checksum first, so a video is read twice: that is still cheaper than packing it. */
    private static void store(ZipEntry entry, TakenFile file) throws IOException {
        var checksum = new CRC32();
        try (InputStream bytes = new CheckedInputStream(file.bytes().open(), checksum)) {
            entry.setSize(bytes.transferTo(OutputStream.nullOutputStream()));
        }
        entry.setMethod(ZipEntry.STORED);
        entry.setCrc(checksum.getValue());
    }
}
