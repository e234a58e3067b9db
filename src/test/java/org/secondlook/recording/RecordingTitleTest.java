package org.secondlook.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a recording is called, whatever its file was called. */
class RecordingTitleTest {

    @ParameterizedTest
    @CsvSource({
        "Year 8 Science.mp4, Year 8 Science",
        "VID_2026-11-21.10.30.MOV, VID_2026-11-21.10.30",
        "../../etc/passwd, passwd",
        "C:\\Users\\amina\\Lesson one.webm, Lesson one",
        "no ending, no ending",
        ".mp4, .mp4",
        "CON, CON",
        "درس الكسور.mp4, درس الكسور",
        "👩‍🏫 maths.mp4, 👩‍🏫 maths",
        "a<script>alert(1), a<script>alert(1)",
    })
    void itIsTheFilesNameWithoutFoldersAndEnding(String name, String title) {
        assertThat(RecordingTitle.ofFile(name)).contains(new RecordingTitle(title));
    }

    @Test
    void nothingInItHidesOrReversesText() {
        assertThat(RecordingTitle.ofFile("le\u0000s\u202Eson\u200F\none\u2028.mp4"))
                .contains(new RecordingTitle("lesson one"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u0000", "/", "\u202E.mp4\n/ "})
    void whereNothingReadableIsLeftThereIsNone(String name) {
        assertThat(RecordingTitle.ofFile(name)).isEmpty();
    }

    @Test
    void itIsCutWithoutHalvingACharacter() {
        assertThat(RecordingTitle.of("x".repeat(199) + "👩").orElseThrow().value())
                .isEqualTo("x".repeat(199));
        assertThat(RecordingTitle.of("x".repeat(500)).orElseThrow().value()).hasSize(200);
        assertThat(RecordingTitle.typed("x".repeat(201))).isEmpty();
    }

    @Test
    void metadataThatCannotBeReadIsPassedOver() {
        assertThat(new UploadMetadata("filename !!!,x").title()).isEmpty();
        assertThat(new UploadMetadata("").title()).isEmpty();
        assertThat(new UploadMetadata("filename").title()).isEmpty();
        assertThat(new UploadMetadata("a b, filename " + base64("fractions.mp4")).title())
                .contains(new RecordingTitle("fractions"));
        assertThat(new UploadMetadata("filename /w==").title()).as("not UTF-8").isEmpty();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
