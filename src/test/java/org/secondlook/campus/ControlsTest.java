package org.secondlook.campus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes a school's day good or bad is for the campus's own pages, and for whoever is no page at all. */
class ControlsTest extends OnCampus {

    private static final String WEATHER = "/campus/moodle/weather";

    @AfterEach
    void bringTheServicesUp() {
        perform(post(WEATHER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example.org", "null", "http://127.0.0.1:8081", "http://localhost:8080"})
    void noOtherPageTakesTheServicesDownOrChangesKeys(String origin) {
        String key = text(perform(get("/campus/moodle/lti/keys")));

        assertThat(perform(post(WEATHER).param("down", "true").header("Origin", origin))
                        .getStatus())
                .isEqualTo(403);
        assertThat(perform(post("/campus/moodle/key-rotations").header("Origin", origin))
                        .getStatus())
                .isEqualTo(403);

        assertThat(moodle().weather().isDown()).isFalse();
        assertThat(text(perform(get("/campus/moodle/lti/keys")))).isEqualTo(key);
    }

    @Test
    void theCampussOwnPageDoes() {
        assertThat(perform(post(WEATHER).param("down", "true").header("Origin", "http://127.0.0.1:8080"))
                        .getStatus())
                .isEqualTo(302);

        assertThat(moodle().weather().isDown()).isTrue();
    }
}
