package org.secondlook.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.caption.CaptionsRefused.Reason;

/** Files of captions as people have them: read as far as they can be, and written so that nothing in them is markup. */
@Tag("once")
class CaptionReaderTest {

    private static final String[] PIECES = {
        "WEBVTT",
        "\n",
        "\r\n",
        "\r",
        "\n\n",
        "00:01.000 --> 00:02.000",
        "00:00:03,5 --> 00:00:04,25",
        "1:2:3.4-->9:9:9",
        "-->",
        "<v Amina>",
        "<v.loud Amina &amp; Bo>",
        "</v>",
        "<i>",
        "</i>",
        "<c.red>",
        "<00:00:01.500>",
        "<script>",
        "&lt;script&gt;",
        "&amp;lt;",
        "&#x3c;b&#62;",
        "&#xD800;",
        "&#0;",
        "&nbsp;",
        "&lrm;",
        "{\\an8}",
        "STYLE",
        "::cue { background: url(x) }",
        "NOTE",
        "REGION",
        "id:a",
        " align:start",
        "why?",
        "a < b",
        "a > b",
        "\0",
        "\u202E",
        "\uD83D\uDE42",
        "\u2028",
        "\t",
        " ",
        "99:59:59.999 --> 00:00:00.000",
        "é",
        "<",
        ">",
        "&",
        "\uFEFF",
        "1"
    };

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Why does <i>ice</i> float?            |        | Why does ice float?
            <v Amina>Why?</v>                     | Amina  | Why?
            <v.loud Amina B.>Why?                 | Amina B. | Why?
            a &lt; b &amp;&amp; c                 |        | a < b && c
            a < b and c > d                       |        | a < b and c > d
            <c.red><00:00:01.200>one</c>          |        | one
            {\\an8}up there                       |        | up there
            <font color="#fff">white</font>       |        | white
            <script>alert(1)</script>             |        | alert(1)
            &#60;b&#x3e;&unknown;                 |        | <b>&unknown;
            """)
    void ofMarkupOnlyWordsAndVoicesStay(String written, String speaker, String words) throws CaptionsRefused {
        Cue cue = only("WEBVTT\n\n00:01.000 --> 00:02.000\n" + written.replace("\\\\", "\\") + "\n");

        assertThat(cue.speaker()).isEqualTo(speaker == null ? "" : speaker);
        assertThat(cue.words()).isEqualTo(words);
    }

    @Test
    void whoAnswersBeginsALine() throws CaptionsRefused {
        Cue cue = only("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Amina>Why?</v> <v Bo>Because.</v>\n");

        assertThat(cue.speaker()).isEqualTo("Amina");
        assertThat(cue.words()).isEqualTo("Why?\nBo: Because.");
    }

    @Test
    void headersNotesStylesAndRegionsGo() throws CaptionsRefused {
        assertThat(read("""
                WEBVTT - lesson
                Kind: captions

                STYLE
                ::cue { background: url(https://example.org/x) }

                NOTE 00:01 is missing

                REGION
                id:fred

                12
                00:01:02.000 --> 00:01:04.500 align:start position:10%
                one
                two

                01:00:00.000 --> 03:59:59.999
                late
                """).cues())
                .containsExactly(
                        new Cue(new CueTime(62_000), new CueTime(64_500), "", "one\ntwo"),
                        new Cue(new CueTime(3_600_000), new CueTime(14_399_999), "", "late"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void subRipIsReadWithAnyLineEnds(String end) throws CaptionsRefused {
        String file = "1|00:00:01,000 --> 00:00:02,500|Why?||2|00:00:03,000 --> 00:00:04,000|Because|of that|";

        assertThat(read(file.replace("|", end)).cues())
                .containsExactly(
                        new Cue(new CueTime(1000), new CueTime(2500), "", "Why?"),
                        new Cue(new CueTime(3000), new CueTime(4000), "", "Because\nof that"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void filesOfWindowsAreRead(String charset) throws CaptionsRefused {
        String mark = charset.equals("UTF-16") ? "" : "\uFEFF";
        byte[] file = (mark + "1\r\n00:01,000 --> 00:02,000\r\nÇa flotte\r\n").getBytes(Charset.forName(charset));

        assertThat(CaptionReader.read(file).cues()).extracting(Cue::words).containsExactly("Ça flotte");
    }

    @Test
    void lettersThatCannotBeReadAreRefused() {
        byte[] latin = "1\n00:01,000 --> 00:02,000\nÇa flotte\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> CaptionReader.read(latin))
                .isInstanceOfSatisfying(
                        CaptionsRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.ENCODING));
    }

    @Test
    void wrongTimesAreLeftOutAndOverlapsStayInOrder() throws CaptionsRefused {
        ReadCaptions captions = read("""
                WEBVTT

                00:05.000 --> 00:09.000
                second

                00:02.000 --> 00:01.000
                backwards

                00:61.000 --> 00:62.000
                no such second

                04:00:01.000 --> 04:00:02.000
                past four hours

                00:04.000 --> 00:06.000
                first
                """);

        assertThat(captions.cues()).extracting(Cue::words).containsExactly("first", "second");
        assertThat(captions.leftOut()).containsExactly(6, 9, 12);
    }

    @Test
    void aLessonHoldsSoManyAndNoMore() throws CaptionsRefused {
        String one = "00:01.000 --> 00:02.000\nx\n\n";

        assertThat(read(one.repeat(CaptionReader.MOST_CUES)).cues()).hasSize(CaptionReader.MOST_CUES);
        assertThatThrownBy(() -> read(one.repeat(CaptionReader.MOST_CUES + 1)))
                .isInstanceOfSatisfying(
                        CaptionsRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_MANY));
    }

    @Test
    void whateverIsReadIsWrittenWithoutMarkupAndReadAgainAsTheSame() {
        var chance = new Random(20_261_122);
        int read = 0;
        for (int round = 0; round < 20_000; round++) {
            var file = new StringBuilder("00:01.000 --> 00:02.000\n");
            for (int piece = chance.nextInt(30); piece > 0; piece--) {
                file.append(PIECES[chance.nextInt(PIECES.length)]);
            }
            List<Cue> cues = readIfPossible(file.toString());
            read += cues.isEmpty() ? 0 : 1;
            assertIsSafe(file.toString(), cues);
        }
        assertThat(read).as("files that could be read").isGreaterThan(5_000);
    }

    private static void assertIsSafe(String file, List<Cue> cues) {
        String written = CaptionFormat.VTT.write(cues);
        assertThat(readIfPossible(written)).as(file).isEqualTo(cues);
        assertThat(written.replaceAll("(?m)^<v [^<>\n]+>", "").replace(" --> ", ""))
                .as(file)
                .doesNotContain("<", ">");
        assertThat(CaptionFormat.SRT.write(cues).replace(" --> ", "")).as(file).doesNotContain("<", ">");
    }

    private static List<Cue> readIfPossible(String file) {
        try {
            return read(file).cues();
        } catch (CaptionsRefused nothingInIt) {
            return new ArrayList<>();
        }
    }

    private static Cue only(String file) throws CaptionsRefused {
        List<Cue> cues = read(file).cues();
        assertThat(cues).hasSize(1);
        return cues.get(0);
    }

    private static ReadCaptions read(String file) throws CaptionsRefused {
        return CaptionReader.read(file.getBytes(StandardCharsets.UTF_8));
    }
}
