package org.secondlook.lti.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("once")
class LineItemTest {

    @ParameterizedTest
    @CsvSource({
        "https://lms/2/lineitem?type_id=1, https://lms/2/lineitem/scores?type_id=1",
        "https://lms/2/lineitem?a=/b?c&d=%2F, https://lms/2/lineitem/scores?a=/b?c&d=%2F",
        "https://lms/api/lti/courses/7/line_items/9, https://lms/api/lti/courses/7/line_items/9/scores"
    })
    void scoresLieBelowThePathAndBeforeTheQuery(URI column, URI scores) {
        assertThat(new LineItem(column).scores()).isEqualTo(scores);
    }

    @Test
    void aPersonsResultIsAskedForByTheirSubject() {
        assertThat(new LineItem(URI.create("https://lms/2/lineitem?type_id=1")).resultOf("5 & 6"))
                .isEqualTo(URI.create("https://lms/2/lineitem/results?type_id=1&user_id=5+%26+6"));
        assertThat(new LineItem(URI.create("https://lms/9")).resultOf("5"))
                .isEqualTo(URI.create("https://lms/9/results?user_id=5"));
    }
}
