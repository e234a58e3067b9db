package org.secondlook.reflection;

import java.util.List;

/**
 * A reflection as its form shows it.
 *
 * @param asked what the fields ask
 * @param version of the draft from which the fields come
 * @param choices what it may ask instead
 * @param others what was answered to other questions
 */
record Writing(
        Reflection reflection,
        PromptSet asked,
        int version,
        List<Field> fields,
        List<PromptSet> choices,
        List<Others> others) {

    /** The same words over what another tab has kept meanwhile, which stands beside them; kept once more, they replace it. */
    Writing besideKept() {
        List<Field> both = fields.stream()
                .map(field -> field.beside(
                        reflection.answer(asked.id(), field.prompt().key()).words()))
                .toList();
        return new Writing(reflection, asked, reflection.version(), both, choices, others);
    }

    public boolean isBegun() {
        return reflection.isBegun();
    }

    public boolean isFirst() {
        return asked.occasion() == Occasion.FIRST;
    }

    public boolean isSubmitted() {
        return reflection.submittedAt().isPresent();
    }

    /**
     * One question and what stands in its field.
     *
     * @param kept what another tab has saved, where that is something else; else empty
     * @param evidence the markers that are named
     */
    record Field(Prompt prompt, boolean isRequired, String words, String kept, List<MarkerRow> evidence) {

        Field beside(String other) {
            return new Field(prompt, isRequired, words, other.equals(words) ? "" : other, evidence);
        }
    }

    /** What was answered to a set that is not asked any more. */
    record Others(String title, List<Other> answers) {}

    /** A question that is not asked any more, with its answer. */
    record Other(String question, String words) {}
}
