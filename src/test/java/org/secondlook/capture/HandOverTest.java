package org.secondlook.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.Recording;
import org.secondlook.recording.RecordingState;
import org.secondlook.recording.Recordings;
import org.secondlook.testing.AtOnce;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** One upload is handed over to one device, for one lesson, for a time: every way round that is closed. */
@SecondLookTest
class HandOverTest {

    private static final String COOKIE = "__Host-hand-over";

    @Autowired
    MockMvc mvc;

    @Autowired
    TestViewers viewers;

    @Autowired
    Recordings recordings;

    @Autowired
    HandOvers handOvers;

    @Autowired
    HandOverStore store;

    @Autowired
    SettableClock clock;

    TestViewer teacher;
    HandOver handOver;
    String address;

    @BeforeEach
    void make() throws Exception {
        teacher = viewers.open(Role.TEACHER, "Amara Okafor");
        handOver = handOvers.make(teacher.viewer());
        address = handOvers.addressOf(handOver).getPath();
    }

    @Test
    void lookingOpensNothingAndNamesNobody() throws Exception {
        for (int time = 0; time < 2; time++) {
            mvc.perform(get(address))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Cache-Control", "no-store"))
                    .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
                    .andExpect(header().doesNotExist("Set-Cookie"))
                    .andExpect(content().string(not(containsString("Amara"))))
                    .andExpect(content()
                            .string(not(containsString(handOver.recording().toString()))));
        }
    }

    @Test
    void theDeviceThatOpensItIsToldWhoseItIsAndNoOtherGetsIn() throws Exception {
        Cookie phone = open();

        mvc.perform(get(address).cookie(phone)).andExpect(content().string(containsString("Amara Okafor")));
        mvc.perform(get(address)).andExpect(status().isGone());
        mvc.perform(post(address + "/opening")).andExpect(header().doesNotExist("Set-Cookie"));
        mvc.perform(get(address).cookie(new Cookie(COOKIE, "x".repeat(32)))).andExpect(status().isGone());
        assertThat(statusOf(tus(head(address + "/upload")))).isEqualTo(404);
        assertThat(statusOf(piece(0, "hello").cookie(new Cookie(COOKIE, "x".repeat(32)))))
                .isEqualTo(404);
    }

    @Test
    void theDeviceAloneTriesItsLine() throws Exception {
        Cookie phone = open();

        assertThat(statusOf(post(address + "/line-samples").content("hello").cookie(phone)))
                .isEqualTo(204);
        assertThat(statusOf(post(address + "/line-samples").content("hello"))).isEqualTo(404);
    }

    @Test
    void ofManyDevicesAtOnceOneOpensIt() throws Exception {
        var cookies = new ConcurrentLinkedQueue<String>();
        Runnable open = () -> {
            DeviceCookie device = DeviceCookie.fresh();
            if (handOvers.open(ticket(), device)) {
                cookies.add(device.secret());
            }
        };

        AtOnce.run(open::run, open::run, open::run, open::run);

        assertThat(cookies).hasSize(1);
    }

    @Test
    void afterTenMinutesNobodyOpensIt() throws Exception {
        clock.advance(Duration.ofMinutes(10));

        mvc.perform(get(address)).andExpect(status().isGone());
        mvc.perform(post(address + "/opening")).andExpect(header().doesNotExist("Set-Cookie"));
        mvc.perform(desk()).andExpect(content().string(containsString("not good any more")));
    }

    @Test
    void afterADayTheDeviceIsDoneToo() throws Exception {
        Cookie phone = open();
        clock.advance(Duration.ofDays(1));

        assertThat(statusOf(tus(head(address + "/upload")).cookie(phone))).isEqualTo(404);
        mvc.perform(get(address).cookie(phone)).andExpect(status().isGone());
    }

    @Test
    void itIsGoodForThisRecordingAlone() throws Exception {
        Cookie phone = open();
        HandOver other = handOvers.make(teacher.viewer());
        String elsewhere = handOvers.addressOf(other).getPath();

        assertThat(statusOf(tus(head(elsewhere + "/upload")).cookie(phone))).isEqualTo(404);
        for (String page : List.of("/recordings", "/recordings/" + handOver.recording(), "/home")) {
            assertThat(statusOf(get(page).cookie(phone))).as(page).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    void aFormOfAnotherPageNeitherOpensNorEndsIt(String site) throws Exception {
        mvc.perform(post(address + "/opening").header("Sec-Fetch-Site", site)).andExpect(status().isForbidden());
        Cookie phone = open();
        mvc.perform(post(address + "/end").cookie(phone).header("Sec-Fetch-Site", site))
                .andExpect(status().isForbidden());

        assertThat(statusOf(tus(head(address + "/upload")).cookie(phone))).isEqualTo(200);
    }

    @Test
    void theDeviceSendsAndTheDeskSeesItArrive() throws Exception {
        mvc.perform(desk()).andExpect(content().string(containsString(address)));
        Cookie phone = open();
        mvc.perform(desk()).andExpect(content().string(containsString("The code was used")));

        assertThat(statusOf(piece(0, "hello").cookie(phone).header("Upload-Length", "10")))
                .isEqualTo(204);
        mvc.perform(desk())
                .andExpect(content().string(containsString("50 %")))
                .andExpect(content().string(not(containsString(address))));
        assertThat(statusOf(piece(5, "again").cookie(phone))).isEqualTo(204);

        assertThat(recording().state()).isEqualTo(RecordingState.STORED);
        mvc.perform(desk()).andExpect(content().string(containsString("Stored: all of it has arrived")));
        mvc.perform(get(address).cookie(phone)).andExpect(content().string(containsString("✔ Stored")));
        assertThat(statusOf(piece(10, "more").cookie(phone))).isEqualTo(409);
        mvc.perform(get(address)).andExpect(status().isGone());
    }

    @Test
    void whatTheProtocolRefusesIsSaidInWords() throws Exception {
        Cookie phone = open();

        mvc.perform(piece(7, "hello").cookie(phone))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("does not follow")));
        mvc.perform(head(address + "/upload").cookie(phone)).andExpect(status().isPreconditionFailed());
    }

    @Test
    void itsOwnerTakesItBackAndKeepsWhatHasArrived() throws Exception {
        Cookie phone = open();
        mvc.perform(piece(0, "hello").cookie(phone));

        mvc.perform(post("/recordings/hand-overs/{id}/end", handOver.id()).with(teacher));

        assertThat(statusOf(piece(5, "again").cookie(phone))).isEqualTo(404);
        mvc.perform(get(address).cookie(phone)).andExpect(status().isGone());
        assertThat(recording().received()).isEqualTo(5);
        mvc.perform(get("/recordings/new").with(teacher))
                .andExpect(content().string(containsString("/recordings/uploads/" + handOver.recording())));
    }

    @Test
    void beforeItIsOpenedItsOwnerTakesItBackWhole() throws Exception {
        mvc.perform(post("/recordings/hand-overs/{id}/end", handOver.id()).with(teacher));

        mvc.perform(get(address)).andExpect(status().isGone());
        assertThat(recordings.own(teacher.viewer())).isEmpty();
    }

    @Test
    void theDeviceLeavesAndNothingStays() throws Exception {
        Cookie phone = open();

        mvc.perform(post(address + "/end").cookie(phone)).andExpect(status().is3xxRedirection());

        assertThat(recordings.own(teacher.viewer())).isEmpty();
        mvc.perform(get(address).cookie(phone)).andExpect(status().isGone());
    }

    @Test
    void erasingTheRecordingEndsItToo() throws Exception {
        Cookie phone = open();
        mvc.perform(post("/recordings/{id}/erasure", handOver.recording().toString())
                .with(teacher));

        assertThat(statusOf(tus(head(address + "/upload")).cookie(phone))).isEqualTo(404);
        assertThat(store.find(handOver.id(), teacher.person())).isEmpty();
    }

    @Test
    void whatIsOnAnotherDeviceIsNotFinishedHere() throws Exception {
        mvc.perform(piece(0, "hello").cookie(open()));

        mvc.perform(get("/recordings/new").with(teacher))
                .andExpect(content().string(containsString("/recordings/hand-overs/" + handOver.id())))
                .andExpect(content().string(not(containsString("/recordings/uploads/" + handOver.recording()))));
    }

    @Test
    void aGuessedTicketIsAnOldTicket() throws Exception {
        mvc.perform(get("/hand-over/" + "x".repeat(32))).andExpect(status().isGone());
        mvc.perform(post("/hand-over/" + "x".repeat(32) + "/opening")).andExpect(header().doesNotExist("Set-Cookie"));
    }

    @Test
    void itIsClearedAwayWhenNobodyCanUseIt() {
        clock.advance(Duration.ofDays(1).plusSeconds(1));

        store.before(clock.instant().minus(HandOver.TO_SEND)).forEach(handOvers::clear);

        assertThat(store.find(handOver.id(), teacher.person())).isEmpty();
        assertThat(recordings.own(teacher.viewer())).isEmpty();
    }

    @Test
    void itComesBackAsItWas() {
        assertThat(store.find(handOver.id(), teacher.person())).contains(handOver);
        assertThat(store.find(handOver.id(), viewers.open(Role.TEACHER).person()))
                .isEmpty();
        assertThat(store.find(new HandOverId(UUID.randomUUID()), teacher.person()))
                .isEmpty();
    }

    private Cookie open() throws Exception {
        MockHttpServletResponse answer = mvc.perform(post(address + "/opening").header("Sec-Fetch-Site", "same-origin"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse();
        String header = Objects.requireNonNull(answer.getHeader(HttpHeaders.SET_COOKIE));
        assertThat(header).startsWith(COOKIE + "=").contains("Secure", "HttpOnly", "SameSite=Lax");
        return new Cookie(COOKIE, header.substring(COOKIE.length() + 1, header.indexOf(';')));
    }

    private String ticket() {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private MockHttpServletRequestBuilder desk() {
        return get("/recordings/hand-overs/{id}", handOver.id().toString()).with(teacher);
    }

    private MockHttpServletRequestBuilder piece(long offset, String bytes) {
        return tus(patch(address + "/upload"))
                .header("Upload-Offset", offset)
                .contentType("application/offset+octet-stream")
                .content(bytes);
    }

    private static MockHttpServletRequestBuilder tus(MockHttpServletRequestBuilder request) {
        return request.header("Tus-Resumable", "1.0.0");
    }

    private int statusOf(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }

    private Recording recording() {
        return recordings.get(handOver.recording(), teacher.viewer());
    }
}
