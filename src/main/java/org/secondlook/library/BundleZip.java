package org.secondlook.library;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Wording;

/**
 * Files as a zip. Whatever is sent is read piece by piece within limits of what comes out of it, never onto a disk, and paths are names
 * alone: nothing is looked up by them.
 */
final class BundleZip {

    static final int MOST_BYTES = 2 * 1024 * 1024;
    static final int MOST_FILES = 340;
    static final int LONGEST_FILE = 96 * 1024;
    static final int LONGEST_ALL = 6 * 1024 * 1024;

    /** What computers put beside files without being asked. */
    private static final Pattern UNASKED =
            Pattern.compile("(.*/)?(__MACOSX/.*|\\._.*|\\.DS_Store|Thumbs\\.db|desktop\\.ini)");

    private BundleZip() {}

    static byte[] write(List<BundleFile> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (BundleFile file : files) {
                zip.putNextEntry(new ZipEntry(file.path()));
                zip.write(String.valueOf(file.content()).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Throws {@link Unreadable} for what is no zip, or too much. */
    static List<BundleFile> read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new Unreadable("library.bundle.problem.large");
        }
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            List<BundleFile> files = files(zip);
            if (files.isEmpty()) {
                throw new Unreadable("library.bundle.problem.empty");
            }
            return files;
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable("library.bundle.problem.zip");
        }
    }

    private static List<BundleFile> files(ZipInputStream zip) throws IOException {
        List<BundleFile> files = new ArrayList<>();
        Set<String> paths = new HashSet<>();
        int entries = 0;
        int total = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            byte[] content = zip.readNBytes(LONGEST_FILE + 1);
            total += content.length;
            if (++entries > 2 * MOST_FILES || files.size() >= MOST_FILES || total > LONGEST_ALL) {
                throw new Unreadable("library.bundle.problem.large");
            }
            if (content.length > LONGEST_FILE) {
                throw new Unreadable("library.bundle.problem.file");
            }
            if (!entry.isDirectory() && !UNASKED.matcher(entry.getName()).matches()) {
                files.add(file(entry.getName(), content, paths));
            }
        }
        return files;
    }

    private static BundleFile file(String name, byte[] content, Set<String> paths) {
        String path = name.replaceFirst("^library/", "");
        if (!Wording.isSound(path, BundleFile.LONGEST_PATH) || !paths.add(path)) {
            throw new Unreadable("library.bundle.problem.names");
        }
        return new BundleFile(path, text(content));
    }

    private static @Nullable String text(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return Wording.isSound(bare, LONGEST_FILE) ? bare : null;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** No more of a stream than may be sent, and one more, so that too much is seen. */
    static byte[] read(InputStream sent) throws IOException {
        return sent.readNBytes(MOST_BYTES + 1);
    }
}
