package org.secondlook.finding;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Cuts texts into words as they are kept and sought: folded, without what is in every text, and by their stems (Porter 2). It is done
 * here and not in the database, so that every database finds the same.
 */
final class Words {

    private static final int LONGEST = 40;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’][\\p{L}\\p{M}]+)*");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");
    private static final Pattern LEFT_OUT = Pattern.compile("[\\p{M}'’]+");
    private static final Set<String> COMMON = Set.copyOf(DataFile.read("common-words.txt").stream()
            .flatMap(line -> List.of(line.split(" ")).stream())
            .toList());

    private Words() {}

    /** Those that tell what a text is about, in their order. */
    static List<Word> of(String text) {
        return WORD.matcher(text)
                .results()
                .map(Words::word)
                .filter(word -> isTelling(word.folded()))
                .toList();
    }

    private static boolean isTelling(String folded) {
        boolean isLetter = folded.length() == 1 && !Character.isDigit(folded.charAt(0));
        return !folded.isEmpty() && !isLetter && !COMMON.contains(folded);
    }

    private static Word word(MatchResult found) {
        String whole = fold(found.group());
        int length = Math.min(LONGEST, whole.codePointCount(0, whole.length()));
        String folded = whole.substring(0, whole.offsetByCodePoints(0, length));
        return new Word(folded, stem(folded), found.start(), found.end());
    }

    /** Without accents, in small letters; letters that are no accented ones are written as one would on another keyboard. */
    static String fold(String word) {
        String plain = POSSESSIVE.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
        String parted = Normalizer.normalize(plain, Normalizer.Form.NFKD);
        return LEFT_OUT
                .matcher(parted)
                .replaceAll("")
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ı", "i");
    }

    private static String stem(String folded) {
        var stemmer = new EnglishStemmer();
        stemmer.setCurrent(folded);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /** A word of a text, and where it stands in it. */
    record Word(String folded, String stem, int start, int end) {}
}
