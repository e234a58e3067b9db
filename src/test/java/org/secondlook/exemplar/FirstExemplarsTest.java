package org.secondlook.exemplar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.secondlook.caption.Spoken;
import org.secondlook.finding.Shelf;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** What comes with the product is whole: every passage has its film, its picture and words that are said in the sample lesson. */
@Tag("once")
class FirstExemplarsTest {

    private final List<ShownExemplar> all = new FirstExemplars(mock(Shelf.class), new JsonMapper()).all();

    @Test
    void everyPassageHasItsFilesAndItsOwnName() {
        Set<ExemplarId> ids = new HashSet<>();
        for (ShownExemplar each : all) {
            assertThat(ids.add(each.id())).isTrue();
            for (String ending : List.of(".mp4", ".jpg")) {
                assertThat(new ClassPathResource("exemplar/passages/" + each.part() + ending).exists())
                        .isTrue();
            }
        }
        assertThat(all).hasSizeBetween(3, 4);
    }

    @Test
    void whatIsSaidIsSaidInTheSampleLessonAndWithinThePassage() throws IOException {
        String captions = new ClassPathResource("sample/captions.vtt").getContentAsString(StandardCharsets.UTF_8);
        for (ShownExemplar each : all) {
            assertThat(each.said()).isNotEmpty();
            for (Spoken line : each.said()) {
                assertThat(captions).contains(line.words());
                assertThat(line.start()).isGreaterThanOrEqualTo(0).isLessThan(line.end());
                assertThat(line.end()).isLessThanOrEqualTo(each.millis());
            }
            assertThat(Spoken.vtt(each.said())).startsWith("WEBVTT");
        }
    }
}
