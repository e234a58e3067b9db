package org.secondlook.people;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names the files of one archive as people would, so that every system can unpack them and none takes another's place. */
final class FileNames {

    private static final int LONGEST = 80;

    /** What systems refuse or take for a folder, and what shows a name as another than it is. */
    private static final Pattern UNSAFE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}/\\\\:*?\"<>|]+");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern PARTS = Pattern.compile("(.*?)(\\.[A-Za-z0-9]{1,5})?");

    private final Set<String> taken = new HashSet<>();

    /** A name of this archive for a file that is called so. */
    String next(String called) {
        Matcher parts = PARTS.matcher(clean(called));
        String bare = parts.matches() ? cut(parts.group(1)) : "";
        String ending = parts.group(2) == null ? "" : parts.group(2);
        String name = bare + ending;
        for (int copy = 2; !taken.add(name.toLowerCase(Locale.ROOT)); copy++) {
            name = bare + " (" + copy + ")" + ending;
        }
        return name;
    }

    private static String clean(String name) {
        return BLANKS.matcher(UNSAFE.matcher(name).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    /** A name that ends in a dot or a blank, some systems cannot open; one that begins with a dot, they hide. */
    private static String cut(String bare) {
        int end = bare.offsetByCodePoints(0, Math.min(LONGEST, bare.codePointCount(0, bare.length())));
        String trimmed = bare.substring(0, end).replaceAll("^[. ]+|[. ]+$", "");
        return trimmed.isEmpty() ? "-" : trimmed;
    }
}
