package org.secondlook.recording;

import java.util.Locale;

/** Sizes of files as people read them: 506 MB, 1.1 GB. */
final class FileSize {

    private static final double MEGABYTE = 1 << 20;
    private static final double GIGABYTE = 1 << 30;

    private FileSize() {}

    static String text(long bytes, Locale locale) {
        if (bytes >= GIGABYTE) {
            double gigabytes = bytes / GIGABYTE;
            return String.format(locale, gigabytes == Math.rint(gigabytes) ? "%.0f GB" : "%.1f GB", gigabytes);
        }
        return String.format(locale, "%.0f MB", Math.max(1, bytes / MEGABYTE));
    }
}
