package org.secondlook.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.secondlook.foundation.Uuids;
import org.secondlook.people.Role;
import org.secondlook.people.TenantId;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.AtOnce;
import org.secondlook.testing.PolicyTable;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** What a school sees of the shelf, whatever has been put there, left out and taken away. */
@SecondLookTest
class ShelfTest {

    @Autowired
    Shelf shelf;

    @Autowired
    Books books;

    @Autowired
    BookPages pages;

    @Autowired
    TestShelf given;

    @Autowired
    TestViewers viewers;

    @Autowired
    TransactionOperations transaction;

    private TestViewer teacher;
    private TestViewer stranger;
    private TenantId school;
    private String key;
    private String word;

    @BeforeEach
    void open() {
        teacher = viewers.open(Role.TEACHER);
        stranger = viewers.open(Role.TEACHER);
        school = given.schoolOf(teacher);
        key = "s-" + Uuids.next();
        word = "q" + key.substring(key.length() - 12);
    }

    /** Others have the same product. */
    @AfterEach
    void clear() {
        shelf.remove(Book.Kind.STRATEGY, key, null);
    }

    static Stream<Object[]> table() {
        return PolicyTable.rows("""
                what was done               | teacher  | another school
                nothing                     | -        | -
                product                     | Common   | Common
                product product             | Common   | Common
                own                         | Own      | -
                product own                 | Own      | Common
                own product                 | Own      | Common
                product hide                | -        | Common
                hide product                | -        | Common
                product own hide            | -        | Common
                product hide own            | Own      | Common
                product own hide remove     | Common   | Common
                product hide remove         | Common   | Common
                product own remove          | Common   | Common
                own remove                  | -        | -
                product own withdraw        | Own      | -
                product withdraw            | -        | -
                remove withdraw hide hide   | -        | -""");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void theOwnStandsInPlaceOfTheProductsAndWhatIsLeftOutIsGone(String done, Map<String, String> seen) {
        Stream.of(done.split(" ")).forEach(this::act);

        assertThat(seen(teacher)).isEqualTo(seen.get("teacher"));
        assertThat(seen(stranger)).isEqualTo(seen.get("another school"));
    }

    private void act(String what) {
        switch (what) {
            case "product" -> given.strategy(key, "Common " + word, null);
            case "own" -> given.strategy(key, "Own " + word, school);
            case "hide" -> shelf.hide(Book.Kind.STRATEGY, key, school);
            case "remove" -> shelf.remove(Book.Kind.STRATEGY, key, school);
            case "withdraw" -> shelf.remove(Book.Kind.STRATEGY, key, null);
            default -> assertThat(what).isEqualTo("nothing");
        }
    }

    /** By its key, and by a search; both give one answer. */
    private String seen(TestViewer viewer) {
        var asked = new BookKey(Book.Kind.STRATEGY, key);
        List<Found> byKey = books.of(List.of(asked), viewer.viewer());
        assertThat(books.search(Query.of(word), viewer.viewer()).found()).isEqualTo(byKey);
        return byKey.stream()
                .map(found -> found.title().replace(" " + word, ""))
                .findFirst()
                .orElse("-");
    }

    @Test
    void whatIsPutAgainChangesNothingAndWhatIsChangedIsFoundAnew() {
        given.exemplar(key, "Zebrafish at the board", "we listen to xylophones", school);
        var edition = pages.edition();
        given.exemplar(key, "Zebrafish at the board", "we listen to xylophones", school);
        assertThat(pages.edition()).isEqualTo(edition);
        assertThat(found("zebrafish")).containsExactly(key);

        given.exemplar(key, "Otters at the board", "", school);
        assertThat(found("zebrafish")).isEmpty();
        assertThat(found("xylophone")).isEmpty();
        assertThat(found("otter")).containsExactly(key);
    }

    @Test
    void whatACallerTakesBackWasNeverThere() {
        transaction.executeWithoutResult(status -> {
            given.exemplar(key, "Quokkas", "", school);
            assertThat(found("quokka")).containsExactly(key);
            status.setRollbackOnly();
        });

        assertThat(found("quokka")).isEmpty();
        given.exemplar(key, "Wombats", "", school);
        assertThat(found("wombat")).containsExactly(key);
    }

    @Test
    void twoWhoPutTheSameAtOnceLeaveOne() {
        AtOnce.run(
                () -> given.strategy(key, "Capybara one", school),
                () -> given.strategy(key, "Capybara two", school),
                () -> given.strategy(key + "-b", "Capybara three", school));

        assertThat(found("capybara")).containsExactlyInAnyOrder(key, key + "-b");
    }

    private List<String> found(String words) {
        return books.search(Query.of(words), teacher.viewer()).found().stream()
                .map(Found::key)
                .toList();
    }
}
