package org.secondlook.conversation;

import java.util.List;
import java.util.Optional;

/** What a coach writes: at most three remarks, the first a strength, one question that makes somebody think, and one suggestion. */
record FeedbackText(List<Remark> remarks, String question, String suggestion) {

    static final int LONGEST = 2_000;

    static final FeedbackText EMPTY = new FeedbackText(List.of(), "", "");

    FeedbackText {
        remarks = List.copyOf(remarks);
        if (remarks.size() > Remark.MOST) {
            throw new IllegalArgumentException("too much to say: " + remarks.size());
        }
    }

    /** At a place, also where nothing stands yet. */
    public Remark remark(int place) {
        return remarks.stream()
                .filter(remark -> remark.place() == place)
                .findFirst()
                .orElse(new Remark(place, null, null, ""));
    }

    /** What stands in the way of sending it. A suggestion may be missing: a strength and a question are enough. */
    Optional<Refusal> beforeSending() {
        if (!remark(1).isWhole()) {
            return Optional.of(Refusal.STRENGTH);
        } else if (!remarks.stream().allMatch(Remark::isWhole)) {
            return Optional.of(Refusal.WORDS);
        } else {
            return question.isBlank() ? Optional.of(Refusal.QUESTION) : Optional.empty();
        }
    }
}
