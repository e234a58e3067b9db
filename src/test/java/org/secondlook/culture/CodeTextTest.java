package org.secondlook.culture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.culture.Change.Kind;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The rules of a code of practice: what differs between two, and what an administrator may make of one. */
@Tag("once")
class CodeTextTest {

    private static final Clause ALONE = new Clause("only-you", "Only you", "Nobody else sees it.");
    private static final Clause KIND = new Clause("kind", "Kind", "We begin with what worked.");
    private static final Clause OURS = new Clause("own-1", "On Thursdays", "We watch together on Thursdays.");
    private static final CodeText PRODUCT = new CodeText("How we look", "First.\n\nSecond.", List.of(ALONE, KIND));
    private static final CodeVersion VERSION =
            new CodeVersion(CodeId.ofProduct(1), 1, false, Instant.parse("2026-11-22T10:00:00Z"), PRODUCT);
    private static final Guards GUARDS = new Guards(List.of(new Guard("only-you", "By a rule.", "a.B", "a.C.d")));

    @Test
    void theProductsOwnTextIsWhole() {
        CodeText text = CodeFile.read().text();

        assertThat(text.title()).isEqualTo("How we look at lessons here");
        assertThat(text.clauses()).hasSize(10).allSatisfy(clause -> {
            assertThat(clause.title()).hasSizeLessThanOrEqualTo(Clause.LONGEST_TITLE);
            assertThat(clause.promise()).hasSizeLessThanOrEqualTo(Clause.LONGEST_PROMISE);
        });
        assertThat(text.paragraphs()).hasSize(3).noneMatch(paragraph -> paragraph.contains("\n"));
        assertThat(text.preface()).hasSizeLessThanOrEqualTo(CodeForm.LONGEST_PREFACE);
    }

    @Test
    void aKeyStandsForOneClause() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CodeText("Twice", "", List.of(ALONE, new Clause("only-you", "Me", "And me."))));
        assertThatIllegalArgumentException().isThrownBy(() -> new CodeText("None", "", List.of()));
    }

    @Test
    void whatHasChangedIsToldClauseByClause() {
        Clause reworded = new Clause("only-you", "Only you", "You alone see it.");

        assertThat(Change.between(PRODUCT, new CodeText("New", "", List.of(OURS, reworded))))
                .containsExactly(
                        new Change(Kind.ADDED, OURS, null),
                        new Change(Kind.REWORDED, reworded, ALONE),
                        new Change(Kind.DROPPED, KIND, null));
        assertThat(Change.between(PRODUCT, PRODUCT)).isEmpty();
    }

    @Test
    void wordsSwitchNoGuardOff() {
        CodeText own = new CodeText("Ours", "", List.of(new Clause("kind", "Kind", "Be kind."), OURS));
        CodePage page =
                new CodePage(new CodeVersion(CodeId.next(), 2, true, Instant.EPOCH, own), PRODUCT, GUARDS, null, null);

        assertThat(page.promises()).extracting(Promise::reworded).containsExactly(true, false);
        assertThat(page.besides()).singleElement().satisfies(promise -> {
            assertThat(promise.clause()).isEqualTo(ALONE);
            assertThat(promise.guards()).hasSize(1);
        });
    }

    @Test
    void anAdministratorBeginsWithWhatHoldsAndRoomForMore() {
        CodeForm draft = CodeForm.of(VERSION, PRODUCT, GUARDS);

        assertThat(draft.clauses()).extracting(TypedClause::guarded).containsExactly(true, false, false, false, false);
        assertThat(draft.toText()).isEqualTo(PRODUCT);
        assertThat(draft.problem()).as("nobody is asked again for nothing").contains("culture.edition.problem.same");
    }

    @Test
    void whatTheSchoolHasLeftOutIsOfferedAgain() {
        CodeVersion own =
                new CodeVersion(CodeId.next(), 2, true, Instant.EPOCH, new CodeText("Ours", "", List.of(OURS, KIND)));

        assertThat(CodeForm.of(own, PRODUCT, GUARDS).clauses())
                .extracting(TypedClause::key, TypedClause::leftOut)
                .startsWith(tuple("own-1", false), tuple("kind", false), tuple("only-you", true));
    }

    @Test
    void clausesAreReworkedLeftOutAndAdded() {
        CodeForm form = typed(Map.of(
                "promise-0", "Nobody\r\nelse sees \u0000it, ever.",
                "leave-1", "true",
                "title-2", "On Thursdays",
                "promise-2", "We watch together."));

        assertThat(form.problem()).isEmpty();
        assertThat(form.toText().clauses())
                .extracting(Clause::promise)
                .containsExactly("Nobody else sees it, ever.", "We watch together.");
        assertThat(form.toText().clauses().get(0).key()).isEqualTo("only-you");
        assertThat(form.toText().clauses().get(1).key()).startsWith("own-");
    }

    @Test
    void aKeyThatNobodyKnowsOrThatComesTwiceIsANewOne() {
        CodeForm form = typed(Map.of(
                "key-0",
                "someone-elses",
                "key-1",
                "only-you",
                "key-2",
                "only-you",
                "title-2",
                "Me",
                "promise-2",
                "Me too."));

        assertThat(form.clauses()).extracting(TypedClause::key).containsExactly("", "only-you", "");
    }

    @ParameterizedTest
    @CsvSource({
        "title, '', culture.edition.problem.title",
        "title, 121, culture.edition.problem.title",
        "preface, 4001, culture.edition.problem.title",
        "title-0, '', culture.edition.problem.some",
        "promise-1, ' ', culture.edition.problem.some",
        "title-2, Half a clause, culture.edition.problem.some",
        "promise-0, 801, culture.edition.problem.some"
    })
    void whatCannotBePublishedIsTold(String field, String typed, String problem) {
        String words = typed.matches("\\d+") ? "x".repeat(Integer.parseInt(typed)) : typed;

        assertThat(typed(Map.of(field, words)).problem()).contains(problem);
    }

    @Test
    void somethingIsPromised() {
        assertThat(typed(Map.of("leave-0", "true", "leave-1", "true")).problem())
                .contains("culture.edition.problem.count");
    }

    /** The page as it was filled in, but for what is typed. */
    private static CodeForm typed(Map<String, String> typed) {
        Map<String, String> all = new HashMap<>(Map.of(
                "title", PRODUCT.title(),
                "preface", PRODUCT.preface(),
                "key-0", ALONE.key(),
                "title-0", ALONE.title(),
                "promise-0", ALONE.promise(),
                "key-1", KIND.key(),
                "title-1", KIND.title(),
                "promise-1", KIND.promise(),
                "title-2", ""));
        all.putAll(typed);
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        all.forEach(fields::add);
        return CodeForm.typed(fields, VERSION, PRODUCT, GUARDS);
    }
}
