package org.secondlook.culture;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The code of practice that comes with the product, as its file says: {@code library/code-of-practice.md}. */
record CodeFile(int number, CodeText text) {

    private static final Pattern PARTS = Pattern.compile("---\\R(.*?\\R)---\\R(.*)", Pattern.DOTALL);

    /** Lines of a paragraph end where the file is wide enough, which means nothing. */
    private static final Pattern END_OF_A_LINE = Pattern.compile("(?<!\\n)\\n(?!\\n)");

    static CodeFile read() {
        Matcher parts = PARTS.matcher(LibraryFile.text("code-of-practice.md"));
        if (!parts.matches()) {
            throw new IllegalStateException("the code of practice has a head and a text");
        }
        Head head = LibraryFile.read(parts.group(1), Head.class);
        String preface = END_OF_A_LINE.matcher(parts.group(2).strip()).replaceAll(" ");
        return new CodeFile(head.version(), new CodeText(head.title(), preface, head.clauses()));
    }

    /** What of the file's head is needed. */
    record Head(String title, int version, List<Clause> clauses) {}
}
