package org.secondlook.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Wording;
import org.secondlook.pairing.PairingId;
import org.secondlook.recording.Moment;
import org.secondlook.sharing.ShareId;

/**
 * What a coach types, which may be wrong. Of each remark there is one part, in their order.
 *
 * @param version of the draft that was written on; 0 for a new one
 * @param pairing in which a new one is begun
 * @param share of each remark, as a form has it; empty for none
 */
record FeedbackForm(
        @Nullable Integer version,
        @Nullable UUID pairing,
        @Nullable List<String> share,
        @Nullable List<String> at,
        @Nullable List<String> words,
        @Nullable String question,
        @Nullable String suggestion) {

    static FeedbackForm of(Feedback draft) {
        List<Remark> remarks = places().mapToObj(draft.text()::remark).toList();
        return new FeedbackForm(
                draft.version(),
                draft.pairing().value(),
                remarks.stream().map(FeedbackForm::share).toList(),
                remarks.stream().map(FeedbackForm::at).toList(),
                remarks.stream().map(Remark::words).toList(),
                draft.text().question(),
                draft.text().suggestion());
    }

    static FeedbackForm fresh(PairingId pairing) {
        return new FeedbackForm(0, pairing.value(), List.of(), List.of(), List.of(), "", "");
    }

    private static String share(Remark remark) {
        return Objects.toString(remark.share(), "");
    }

    private static String at(Remark remark) {
        Moment at = remark.at();
        return at == null ? "" : at.text();
    }

    private static IntStream places() {
        return IntStream.rangeClosed(1, Remark.MOST);
    }

    /** The same, as it follows a version that has come meanwhile. */
    FeedbackForm after(int present) {
        return new FeedbackForm(present, pairing, share, at, words, question, suggestion);
    }

    public String share(int place) {
        return part(share, place);
    }

    public String at(int place) {
        return part(at, place);
    }

    public String words(int place) {
        return Typed.text(part(words, place));
    }

    public String typedQuestion() {
        return Typed.text(question);
    }

    public String typedSuggestion() {
        return Typed.text(suggestion);
    }

    private static String part(@Nullable List<String> parts, int place) {
        return parts == null || parts.size() < place ? "" : Objects.requireNonNullElse(parts.get(place - 1), "");
    }

    /** What cannot be kept even as a draft. */
    Optional<Refusal> refusal() {
        boolean sound = Wording.isSound(typedQuestion(), FeedbackText.LONGEST)
                && Wording.isSound(typedSuggestion(), FeedbackText.LONGEST)
                && places().allMatch(place -> Wording.isSound(words(place), Remark.LONGEST));
        boolean timed =
                places().allMatch(place -> at(place).isBlank() || moment(place).isPresent());
        return !sound ? Optional.of(Refusal.LONG) : timed ? Optional.empty() : Optional.of(Refusal.MOMENT);
    }

    private Optional<Moment> moment(int place) {
        return Moment.of(at(place).strip());
    }

    /** Once nothing is wrong. What is empty is left out. */
    FeedbackText toText() {
        List<Remark> remarks = new ArrayList<>();
        places().mapToObj(place -> new Remark(
                        place,
                        shareId(place).orElse(null),
                        at(place).isBlank() ? null : moment(place).orElseThrow(),
                        words(place)))
                .filter(remark -> !remark.isEmpty())
                .forEach(remarks::add);
        return new FeedbackText(remarks, typedQuestion(), typedSuggestion());
    }

    private Optional<ShareId> shareId(int place) {
        try {
            return share(place).isBlank()
                    ? Optional.empty()
                    : Optional.of(new ShareId(UUID.fromString(share(place).strip())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    int base() {
        return Objects.requireNonNullElse(version, -1);
    }
}
