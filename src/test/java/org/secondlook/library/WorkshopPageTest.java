package org.secondlook.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.lti.BrowserBinding;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Working at the library in pages: what is typed is kept, what is missing is said, and what is hostile is words. */
@SecondLookTest
@Tag("once")
class WorkshopPageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestLibrary library;

    @LocalServerPort
    int port;

    private TestViewer lead;

    @BeforeEach
    void enter() {
        lead = viewers.open(Role.PD_LEAD);
    }

    @Test
    void whoComesSecondSeesBothTexts() throws Exception {
        String key = library.draft("Ours", lead);
        Map<String, String> typed = new HashMap<>(library.typed(key, lead));
        typed.put("WHY", "Because we say so.");
        mvc.perform(form(key + "/draft", typed)).andExpect(status().isFound());
        typed.put("WHY", "Because I say so.");

        mvc.perform(form(key + "/draft", typed))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(containsString("Because we say so."), containsString("Because I say so."))));
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsPublished() throws Exception {
        String key = library.blank(lead);

        mvc.perform(form(key + "/publication", library.seen(key, lead)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Please say why working with this page uses it.")))
                .andExpect(content().string(containsString("Source 1, Year")));
        mvc.perform(get("/library/strategies/" + key).with(lead)).andExpect(status().isNotFound());
    }

    @Test
    void whatIsTypedIsSeenAsItWillBeReadAndMarkupIsWords() throws Exception {
        String key = library.draft("Ours", lead);

        mvc.perform(form(
                        key + "/draft/preview",
                        Map.of("WHY", "**Because** <script>alert(1)</script> [so](javascript:alert(1)) ${7*7}")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<strong>Because</strong>")))
                .andExpect(content().string(containsString("&lt;script&gt;alert(1)&lt;/script&gt;")))
                .andExpect(content().string(containsString("${7*7}")))
                .andExpect(content().string(not(containsString("javascript:"))));
    }

    @Test
    void aBundleIsSentLookedAtAndPublished() throws Exception {
        TestViewer elsewhere = viewers.open(Role.LIBRARY_EDITOR);
        library.published("Wait for it", elsewhere);
        byte[] zip = mvc.perform(get("/library/workshop/bundle.zip").with(elsewhere))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        String page = Objects.requireNonNull(mvc.perform(multipart("/library/workshop/bundles")
                                .file(new MockMultipartFile("bundle", "library.zip", "application/zip", zip))
                                .with(lead))
                        .andExpect(status().isFound())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .replaceFirst("\\?.*", "");
        String shown = mvc.perform(get(page).with(lead))
                .andExpect(content().string(allOf(containsString("New: 1"), containsString("The same: 28"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String seen = shown.replaceFirst("(?s).*name=\"seen\" value=\"([0-9a-f]+)\".*", "$1");
        mvc.perform(post(page + "/publication").with(lead).param("seen", seen)).andExpect(status().isFound());

        mvc.perform(get("/library/strategies/wait-for-it").with(lead)).andExpect(status().isOk());
    }

    /** On the real server, which reads what is sent before anything of ours does. */
    @ParameterizedTest
    @CsvSource({"100, 422", "2500000, 413", "6000000, 413"})
    void whatIsNoBundleOrTooLargeIsRefusedAndNothingBreaks(int size, int expected) throws Exception {
        assertThat(send(size, "multipart/form-data; boundary=x")).isEqualTo(expected);
        assertThat(send(size, "multipart/form-data")).isBetween(400, 499);
    }

    private int send(int size, String type) throws Exception {
        byte[] head =
                "--x\r\nContent-Disposition: form-data; name=\"bundle\"; filename=\"a.zip\"\r\n\r\n".getBytes(UTF_8);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/library/workshop/bundles"))
                .header("Content-Type", type)
                .header("Cookie", BrowserBinding.COOKIE + "=" + lead.browserSecret())
                .header("Second-Look-Launch", lead.selector())
                .header("X-CSRF-Token", lead.csrfToken())
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofByteArray(head),
                        BodyPublishers.ofByteArray(new byte[size]),
                        BodyPublishers.ofString("\r\n--x--\r\n")))
                .build();

        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private MockHttpServletRequestBuilder form(String page, Map<String, String> fields) {
        MockHttpServletRequestBuilder form =
                post("/library/workshop/strategies/" + page).with(lead);
        fields.forEach(form::param);
        return form;
    }
}
