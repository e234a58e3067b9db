package org.secondlook.caption;

import java.util.Optional;

/** Two captions that one has become. */
record CueHalves(Cue first, Cue second) {

    /**
     * Divides a caption: its words before and after a place, its time in the same proportion or at a moment within it.
     *
     * @param caret how many characters of the words come before; what leaves nothing on one side becomes the middle
     * @param at in milliseconds; what is not within the caption becomes the share of the words
     */
    static Optional<CueHalves> of(Cue cue, int caret, long at) {
        String words = cue.words();
        int place = isBetween(words, caret) ? caret : middle(words);
        if (!isBetween(words, place)) {
            return Optional.empty();
        }
        long start = cue.start().millis();
        long length = cue.end().millis() - start;
        long share = start + Math.max(1, length * place / words.length());
        long moment = at > start && at < cue.end().millis() ? at : share;
        if (moment >= cue.end().millis()) {
            return Optional.empty();
        }
        var between = new CueTime(moment);
        return Optional.of(new CueHalves(
                new Cue(cue.start(), between, cue.speaker(), PlainText.lines(words.substring(0, place))),
                new Cue(between, cue.end(), cue.speaker(), PlainText.lines(words.substring(place)))));
    }

    private static boolean isBetween(String words, int place) {
        return place > 0
                && place < words.length()
                && !Character.isLowSurrogate(words.charAt(place))
                && !words.substring(0, place).isBlank()
                && !words.substring(place).isBlank();
    }

    /** The blank that is nearest to the middle. */
    private static int middle(String words) {
        int half = words.length() / 2;
        for (int away = 0; away <= half; away++) {
            if (isBlank(words, half + away)) {
                return half + away;
            } else if (isBlank(words, half - away)) {
                return half - away;
            }
        }
        return half;
    }

    private static boolean isBlank(String words, int place) {
        return place < words.length() && Character.isWhitespace(words.charAt(place));
    }

    /** One caption of two; empty when it would be too long. */
    static Optional<Cue> unite(Cue first, Cue second) {
        boolean sameSpeaker = second.speaker().isEmpty() || second.speaker().equals(first.speaker());
        String answer = sameSpeaker ? second.words() : second.speaker() + ": " + second.words();
        String words = first.words() + "\n" + answer;
        CueTime end = first.end().compareTo(second.end()) < 0 ? second.end() : first.end();
        return PlainText.length(words) > Cue.LONGEST_WORDS
                ? Optional.empty()
                : Optional.of(new Cue(first.start(), end, first.speaker(), words));
    }
}
