package org.secondlook.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.NotVisibleException;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What was published stays as it was, and what comes later stands beside it. */
@SecondLookTest
@Transactional
class PromptSetStoreTest {

    private static final String DEFINITION = """
            key: of-a-test
            version: %d
            occasion: SECOND
            place: 99
            title: Of a test
            why: For a test.
            strength: well
            prompts:
              - key: well
                question: %s
            """;

    @Autowired
    PromptSetStore store;

    @Autowired
    PromptSetPages pages;

    @Autowired
    Clock clock;

    private PromptSets sets;

    /** Its own, since others' remember what is taken back here. */
    @BeforeEach
    void start() {
        sets = new PromptSets(store, pages, clock);
        sets.afterSingletonsInstantiated();
    }

    @Test
    void aVersionStaysAndTheNextIsOffered() {
        sets.publish(List.of(file(1, "What went well?")));
        sets.publish(List.of(file(1, "What went well?"), file(2, "What went well today?")));

        assertThat(sets.get(new PromptSetId("of-a-test.v1")).prompts())
                .containsExactly(new Prompt("well", "What went well?", null));
        assertThat(sets.offered(Occasion.SECOND)).extracting(PromptSet::version).endsWith(2);
        assertThat(sets.usual(Occasion.SECOND).key()).isEqualTo("second-look");
        assertThatThrownBy(() -> sets.publish(List.of(file(2, "What went well, otherwise?"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("of-a-test.v2");
    }

    @Test
    void whatWasNeverPublishedIsNotThere() {
        assertThatThrownBy(() -> sets.get(new PromptSetId("of-nobody.v1"))).isInstanceOf(NotVisibleException.class);
    }

    private static PromptSetFile file(int version, String question) {
        return new PromptSetFile("of-a-test.v%d.yaml".formatted(version), DEFINITION.formatted(version, question));
    }
}
