package org.secondlook.circle;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.Unseen;
import org.secondlook.people.PersonId;

/**
 * What somebody types who starts a circle, which may be wrong.
 *
 * @param member whom they ask to join; nobody is chosen beforehand
 */
record CircleForm(
        @Nullable String title,
        @Nullable String question,
        @Nullable String norms,
        @Nullable Set<UUID> member) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_QUESTION = 300;

    /** The key of what is wrong with it; empty when nothing is. */
    Optional<String> problem() {
        if (!isLine(name(), LONGEST_TITLE)) {
            return Optional.of("circle.problem.title");
        } else if (!isLine(focus(), LONGEST_QUESTION)) {
            return Optional.of("circle.problem.question");
        } else if (!CircleWords.areSound(rules())) {
            return Optional.of("circle.problem.norms");
        } else if (people().isEmpty() || people().size() >= Circle.MOST) {
            return Optional.of("circle.problem.members");
        } else {
            return Optional.empty();
        }
    }

    private static boolean isLine(String text, int longest) {
        return !text.isEmpty() && text.length() <= longest;
    }

    /** As it is kept: one line. */
    public String name() {
        return line(title);
    }

    /** As it is kept: one line. */
    public String focus() {
        return line(question);
    }

    private static String line(@Nullable String text) {
        return Unseen.takenFrom(Objects.requireNonNullElse(text, "").replaceAll("\\s+", " "))
                .strip();
    }

    public String rules() {
        return CircleWords.typed(norms);
    }

    public boolean asks(PersonId person) {
        return people().contains(person);
    }

    List<PersonId> people() {
        return member == null ? List.of() : member.stream().map(PersonId::new).toList();
    }
}
