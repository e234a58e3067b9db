package org.secondlook.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.secondlook.sample.Lesson.Lens;
import org.secondlook.sample.Lesson.Said;
import org.secondlook.sample.Lesson.Worked;
import tools.jackson.databind.JsonNode;

/** What is shipped of the sample lesson is what its script says: film, captions, and the worked coding. */
@Tag("once")
class SampleScriptTest {

    private static final long MOST_BYTES = 6_000_000;
    private static final long THREE_SECONDS = 3000;

    private final Script script = Script.read();
    private final Lesson lesson = new ScriptReading(script).lesson();

    @Test
    void captionsAndCodingAreThoseOfTheScript() throws IOException {
        assertThat(text("captions.vtt")).isEqualTo(new ScriptReading(script).captions());
        assertThat(text("lesson.json")).isEqualTo(MakeSampleLesson.json(lesson));
    }

    @Test
    void theFilmIsAsLongAsTheScriptSmallAndReadyToPlayFromItsBeginning() throws IOException {
        byte[] film = bytes("lesson.mp4");
        Map<String, ByteBuffer> boxes = boxes(ByteBuffer.wrap(film));
        ByteBuffer header = boxes(boxes.get("moov")).get("mvhd");

        assertThat(film.length).isLessThan((int) MOST_BYTES);
        assertThat(new ArrayList<>(boxes.keySet())).containsSubsequence("ftyp", "moov", "mdat");
        assertThat(header.get(0)).as("version").isZero();
        long millis = header.getInt(16) * 1000L / header.getInt(12);
        assertThat(millis).isCloseTo(script.length(), within(150L)).isEqualTo(millis);
        assertThat(lesson.millis()).isEqualTo(script.length()).isBetween(120_000L, 240_000L);
    }

    @Test
    void captionsComeOneAfterTheOtherAndEndWithTheLesson() {
        long before = 0;
        for (Said said : lesson.said()) {
            assertThat(said.start()).as(said.words()).isGreaterThanOrEqualTo(before);
            assertThat(said.end()).as(said.words()).isGreaterThan(said.start()).isLessThan(lesson.millis());
            assertThat(said.words().length() * 1000.0 / (said.end() - said.start()))
                    .as("characters in a second: %s", said.words())
                    .isBetween(4.0, 21.0);
            before = said.end();
        }
        assertThat(lesson.said().stream().map(Said::name).distinct()).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void everyCodeIsOneOfItsLensWithAReasonInOneSentence() {
        for (Lens lens : lesson.lenses()) {
            List<JsonNode> codes = ScriptReading.framework(lens.key())
                    .get("codes")
                    .valueStream()
                    .toList();
            for (Worked event : lens.events()) {
                JsonNode code = codes.stream()
                        .filter(each -> each.get("key").asString().equals(event.code()))
                        .findAny()
                        .orElseThrow();
                assertThat(event.letter()).isEqualTo(code.get("letter").asString());
                assertThat(event.end() != null)
                        .isEqualTo(code.get("kind").asString().equals("STATE"));
                assertThat(event.name()).isNotBlank();
                assertThat(event.reason()).endsWith(".").hasSizeGreaterThan(15);
                assertThat(event.reason().substring(0, event.reason().length() - 1))
                        .doesNotContain(". ");
            }
            assertThat(lens.events()).extracting(Worked::start).isSorted();
            assertThat(lens.events().stream().map(Worked::code).distinct())
                    .as("every code of %s is to be seen", lens.key())
                    .hasSize(codes.size());
        }
    }

    @Test
    void oneStateFollowsAnotherFromTheFirstWordToTheLast() {
        List<Worked> states = lens("talk-and-quiet").events();

        for (int at = 1; at < states.size(); at++) {
            assertThat(states.get(at).start()).isEqualTo(states.get(at - 1).end());
        }
        assertThat(states.get(0).start()).isEqualTo(lesson.said().get(0).start());
        assertThat(states.get(states.size() - 1).end())
                .isEqualTo(lesson.said().get(lesson.said().size() - 1).end());
        assertThat(states)
                .filteredOn(state -> state.code().equals("quiet"))
                .allMatch(state -> state.end() - state.start() >= THREE_SECONDS);
    }

    @Test
    void thereAreQuestionsThatGetTimeAndOnesThatGetNone() {
        List<Worked> events = lens("questions").events();
        List<Long> waits = new ArrayList<>();
        for (Worked event : events) {
            if (event.code().equals("wait-before")) {
                waits.add(event.end() - event.start());
            }
        }

        assertThat(Collections.max(waits)).isGreaterThanOrEqualTo(THREE_SECONDS);
        assertThat(Collections.min(waits)).isLessThan(1000L);
        assertThat(events).filteredOn(event -> event.code().equals("open")).hasSizeGreaterThan(2);
    }

    @Test
    void itSaysWhatItIsQuietInWhichIsThreeSecondsOrMore() throws IOException {
        assertThat(text("quiet.json")).isEqualTo(new ScriptReading(script).quiet());
    }

    private Lens lens(String key) {
        return lesson.lenses().stream()
                .filter(lens -> lens.key().equals(key))
                .findAny()
                .orElseThrow();
    }

    /** The boxes of a level of an MP4 file by their names (ISO/IEC 14496-12, 4.2). */
    private static Map<String, ByteBuffer> boxes(ByteBuffer level) {
        Map<String, ByteBuffer> boxes = new LinkedHashMap<>();
        while (level.remaining() >= 8) {
            int size = level.getInt(level.position());
            byte[] name = new byte[4];
            level.get(level.position() + 4, name);
            boxes.put(new String(name, StandardCharsets.US_ASCII), level.slice(level.position() + 8, size - 8));
            level.position(level.position() + size);
        }
        return boxes;
    }

    private static String text(String file) throws IOException {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(SampleScriptTest.class.getResourceAsStream("/sample/" + file))) {
            return in.readAllBytes();
        }
    }
}
