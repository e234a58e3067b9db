package org.secondlook.culture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What an administrator types of a vision: parts that stay themselves, in the order that was asked for. */
@Tag("once")
class VisionFormTest {

    private static final UUID SPEAK = UUID.fromString("0190a0b0-0000-7000-8000-00000000000a");
    private static final UUID READ = UUID.fromString("0190a0b0-0000-7000-8000-00000000000b");

    @Test
    void partsStandWhereTheyArePutAndKeepTheirKeys() {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        type(fields, 0, SPEAK.toString(), "Every pupil speaks\n in every  lesson.", "2");
        type(fields, 1, READ.toString(), "Every pupil reads.", "1");
        type(fields, 2, "", "  ", "3");

        assertThat(VisionForm.typed(4, fields).meant())
                .containsExactly(
                        new VisionPart(READ, 1, "Every pupil reads.", true),
                        new VisionPart(SPEAK, 2, "Every pupil speaks in every lesson.", true));
    }

    @Test
    void whatIsTakenAwayIsNotMeantAndOneKeyIsOnePart() {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        type(fields, 0, SPEAK.toString(), "Every pupil speaks.", "");
        type(fields, 1, SPEAK.toString(), "Every pupil listens.", "soon");
        type(fields, 2, READ.toString(), "Every pupil reads.", "1");
        fields.add("leave-2", "true");

        List<VisionPart> meant = VisionForm.typed(0, fields).meant();
        assertThat(meant).extracting(VisionPart::words).containsExactly("Every pupil speaks.", "Every pupil listens.");
        assertThat(meant.get(0).id()).isEqualTo(SPEAK);
        assertThat(meant.get(1).id()).isNotEqualTo(SPEAK);
    }

    @Test
    void aVisionHasTwelvePartsAtMostAndAPartThreeHundredCharacters() {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        IntStream.range(0, 12).forEach(row -> type(fields, row, "", "Part " + row, ""));
        assertThat(VisionForm.typed(0, fields).problem()).isEmpty();
        type(fields, 12, "", "One more", "");
        assertThat(VisionForm.typed(0, fields).problem()).contains("culture.vision.problem.count");

        MultiValueMap<String, String> wide = new LinkedMultiValueMap<>();
        type(wide, 0, "", "é".repeat(300), "1");
        assertThat(VisionForm.typed(0, wide).problem()).isEmpty();
        type(wide, 1, "", "😀".repeat(301), "1");
        assertThat(VisionForm.typed(0, wide).problem()).contains("culture.vision.problem.part");
    }

    @Test
    void thereIsRoomForMoreUntilThereAreTwelve() {
        Vision eleven = new Vision(
                3,
                null,
                IntStream.rangeClosed(1, 11)
                        .mapToObj(place -> new VisionPart(UUID.randomUUID(), place, "Part " + place, true))
                        .toList());

        assertThat(VisionForm.of(eleven).parts()).hasSize(12);
        assertThat(VisionForm.of(new Vision(0, null, List.of())).parts()).hasSize(3);
    }

    private static void type(MultiValueMap<String, String> fields, int row, String id, String words, String place) {
        fields.add("id-" + row, id);
        fields.add("words-" + row, words);
        fields.add("place-" + row, place);
    }
}
