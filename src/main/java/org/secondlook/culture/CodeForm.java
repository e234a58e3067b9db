package org.secondlook.culture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.secondlook.foundation.Uuids;
import org.springframework.util.MultiValueMap;

/**
 * A school's own code of practice while an administrator types it.
 *
 * @param after the version from which they began
 */
record CodeForm(CodeVersion after, String title, String preface, List<TypedClause> clauses) {

    static final int LONGEST_PREFACE = 4000;

    private static final int MOST = 24;
    private static final int BLANKS = 3;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n]]");

    CodeForm {
        clauses = List.copyOf(clauses);
    }

    /** The version that holds; then, left out, what only the product says; then room for more. */
    static CodeForm of(CodeVersion present, CodeText product, Guards guards) {
        CodeText text = present.text();
        Stream<TypedClause> said = text.clauses().stream().map(clause -> TypedClause.of(clause, false, guards));
        Stream<TypedClause> unsaid = product.clauses().stream()
                .filter(clause -> text.clause(clause.key()).isEmpty())
                .map(clause -> TypedClause.of(clause, true, guards));
        return new CodeForm(
                present,
                text.title(),
                text.preface(),
                withBlanks(Stream.concat(said, unsaid).toList()));
    }

    private static List<TypedClause> withBlanks(List<TypedClause> clauses) {
        var all = new ArrayList<>(clauses);
        all.addAll(Collections.nCopies(BLANKS, TypedClause.blank()));
        return all;
    }

    /** A key that neither the version that holds nor the product knows is nobody's: such a clause is a new one. */
    static CodeForm typed(MultiValueMap<String, String> fields, CodeVersion present, CodeText product, Guards guards) {
        Set<String> known = Stream.of(present.text(), product)
                .flatMap(text -> text.clauses().stream())
                .map(Clause::key)
                .collect(Collectors.toCollection(HashSet::new));
        List<TypedClause> clauses = IntStream.iterate(
                        0, place -> fields.containsKey("title-" + place), place -> place + 1)
                .mapToObj(place -> clause(place, fields, known, guards))
                .toList();
        return new CodeForm(present, line(fields, "title"), text(fields, "preface"), clauses);
    }

    private static TypedClause clause(
            int place, MultiValueMap<String, String> fields, Set<String> known, Guards guards) {
        String typed = line(fields, "key-" + place);
        String key = known.remove(typed) ? typed : "";
        return new TypedClause(
                key,
                line(fields, "title-" + place),
                line(fields, "promise-" + place),
                fields.containsKey("leave-" + place),
                guards.clauses().contains(key));
    }

    private static String line(MultiValueMap<String, String> fields, String name) {
        return text(fields, name).replaceAll("\\s+", " ");
    }

    private static String text(MultiValueMap<String, String> fields, String name) {
        String typed = fields.getFirst(name);
        return typed == null
                ? ""
                : CONTROL.matcher(typed.replace("\r\n", "\n")).replaceAll(" ").strip();
    }

    /** What is wrong with it as a whole, as a message key. */
    Optional<String> problem() {
        long meant = clauses.stream().filter(TypedClause::isMeant).count();
        if (title.isEmpty() || title.length() > Clause.LONGEST_TITLE || preface.length() > LONGEST_PREFACE) {
            return Optional.of("culture.edition.problem.title");
        } else if (meant == 0 || meant > MOST) {
            return Optional.of("culture.edition.problem.count");
        } else if (clauses.stream().anyMatch(clause -> clause.problem().isPresent())) {
            return Optional.of("culture.edition.problem.some");
        } else {
            return toText().equals(after.text()) ? Optional.of("culture.edition.problem.same") : Optional.empty();
        }
    }

    CodeText toText() {
        return new CodeText(
                title,
                preface,
                clauses.stream()
                        .filter(TypedClause::isMeant)
                        .map(clause -> clause.toClause("own-" + Uuids.next()))
                        .toList());
    }
}
