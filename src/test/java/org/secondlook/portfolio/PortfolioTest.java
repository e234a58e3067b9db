package org.secondlook.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.Times;
import org.secondlook.people.PortfolioPiece;
import org.secondlook.people.PortfolioPiece.Chapter;
import org.secondlook.people.Role;
import org.secondlook.people.TestBelongings;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** One's own growth, at all schools that one has linked oneself, and nobody else's anywhere. */
@SecondLookTest
@Import(TestBelongings.class)
class PortfolioTest {

    private static final Pattern BLANKS = Pattern.compile(" +");
    private static final String HERE = "Only at the first school";
    private static final String THERE = "Only at the second school";

    /** What each reads in the portfolio by the state of the link: 1 what lies here, 2 what lies there, - nothing. */
    private static final Map<String, String> READ = table("""
            state      self-here self-there lead-here lead-there stranger
            asked      1         2          -         -          -
            opened     1         2          -         -          -
            confirmed  12        12         -         -          -
            ended      1         2          -         -          -
            """);

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestBelongings belongings;

    @Autowired
    List<PortfolioPiece> pieces;

    @Autowired
    JdbcClient db;

    @Autowired
    SettableClock clock;

    private TestViewer here;
    private TestViewer there;

    @BeforeEach
    void fill() {
        here = viewers.open(Role.TEACHER);
        there = viewers.open(Role.TEACHER);
        belongings.make(here, HERE);
    }

    @Test
    void eachChapterIsFilledOnce() {
        assertThat(pieces).extracting(PortfolioPiece::chapter).containsExactlyInAnyOrder(Chapter.values());
    }

    @Test
    void aPortfolioHasOnesOwnWordsAndNoneOfOthers() throws Exception {
        String page = read("/portfolio", here);

        assertThat(page)
                .contains("Pupils answer each other", "Breathe first", "They answered each other.", HERE, "Fractions")
                .contains("At this school", "Its video comes along.")
                .doesNotContain("??", THERE, "Why &lt;b&gt;not");
    }

    @Test
    void theLinkDecidesWhoReadsWhatAndNothingElseDoes() throws Exception {
        belongings.make(there, THERE);
        Map<String, TestViewer> people = new LinkedHashMap<>();
        people.put("self-here", here);
        people.put("self-there", there);
        people.put("lead-here", viewers.open(Role.PD_LEAD, here));
        people.put("lead-there", viewers.open(Role.PD_LEAD, there));
        people.put("stranger", viewers.open(Role.TEACHER));
        Map<String, String> read = new HashMap<>();

        String code = code(send(post("/people/links"), here));
        note("asked", people, read);
        send(post("/people/links/opening").param("code", code).param("meant", "true"), there);
        note("opened", people, read);
        String id = db.sql("select id from people_link where opener_id = :person")
                .param("person", there.person().value())
                .query(String.class)
                .single();
        send(post("/people/links/{id}/confirmation", id), here);
        note("confirmed", people, read);
        assertThat(read("/portfolio", here)).contains("From " + there.issuer()).doesNotContain("From " + here.issuer());
        send(post("/people/links/{id}/removal", id), there);
        note("ended", people, read);

        assertThat(read).isEqualTo(READ);
    }

    private void note(String state, Map<String, TestViewer> people, Map<String, String> read) throws Exception {
        for (Map.Entry<String, TestViewer> each : people.entrySet()) {
            String page = read("/portfolio", each.getValue());
            String seen = (page.contains(HERE) ? "1" : "") + (page.contains(THERE) ? "2" : "");
            read.put(state + " " + each.getKey(), seen.isEmpty() ? "-" : seen);
        }
    }

    private static Map<String, String> table(String table) {
        List<String> lines = table.lines().toList();
        List<String> people = BLANKS.splitAsStream(lines.get(0)).toList();
        Map<String, String> read = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = BLANKS.splitAsStream(line).toList();
            for (int i = 1; i < cells.size(); i++) {
                read.put(cells.get(0) + " " + people.get(i), cells.get(i));
            }
        }
        return read;
    }

    @Test
    void whoOpensACodeIsToldFromWhereItComesBeforeAnythingIsLinked() throws Exception {
        String code = code(send(post("/people/links"), here));

        assertThat(send(post("/people/links/offer").param("code", code.toLowerCase(Locale.ROOT)), there))
                .contains(here.issuer(), "Amina Okafor", code.toLowerCase(Locale.ROOT), "What linking means");
        assertThat(send(post("/people/links/opening").param("code", code), there))
                .contains("Nothing was linked.", code);
        assertThat(read("/people/links", here)).doesNotContain(there.issuer());
        send(post("/people/links/opening").param("code", code).param("meant", "true"), there);
        assertThat(read("/people/links", here)).contains(there.issuer(), "That was me: link");
        assertThat(read("/people/links", there)).contains(here.issuer(), "confirm, within a day");
    }

    @Test
    void aVideoComesAlongOnlyIfEverybodyInItMayBeShownAndWordsInAnyCase() throws Exception {
        String day = Times.day(clock.instant()).toString();
        assertThat(files("/portfolio/archive"))
                .containsOnlyKeys("index.html", day + " Fractions, lesson 3.mp4")
                .extractingByKey("index.html")
                .asString()
                .contains("Breathe first", HERE)
                .doesNotContain("2026-11-22", "<script", "http:", "https:");

        db.sql("delete from appearance_judgement where person_id = :person")
                .param("person", here.person().value())
                .update();

        assertThat(read("/portfolio", here)).contains("Its video stays at the school", "gave their word to one school");
        assertThat(files("/portfolio/archive"))
                .containsOnlyKeys("index.html")
                .extractingByKey("index.html")
                .asString()
                .contains("Its video stays at the school", "They answered each other.");
        assertThat(files("/people/kept/archive"))
                .as("a copy of all that is kept is another file, and whole")
                .containsKey(day + " Fractions, lesson 3.mp4");
        assertThat(files("/portfolio/archive?chapters=JOURNAL").get("index.html"))
                .contains("2026-11-22", HERE)
                .doesNotContain("Breathe first");
    }

    private Map<String, String> files(String address) throws Exception {
        byte[] bytes =
                mvc.perform(get(address).with(here)).andReturn().getResponse().getContentAsByteArray();
        return unpacked(bytes);
    }

    private static Map<String, String> unpacked(byte[] bytes) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return files;
    }

    private static String code(String page) {
        Matcher code = Pattern.compile("value=\"([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})\"")
                .matcher(page);
        assertThat(code.find()).as("a code on the page").isTrue();
        return code.group(1);
    }

    private String read(String address, TestViewer viewer) throws Exception {
        return send(get(address), viewer);
    }

    private String send(MockHttpServletRequestBuilder request, TestViewer viewer) throws Exception {
        return mvc.perform(request.with(viewer)).andReturn().getResponse().getContentAsString();
    }
}
