package org.secondlook.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondlook.foundation.Times;
import org.secondlook.notice.TestNotices;
import org.secondlook.people.Portion;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.recording.Moment;
import org.secondlook.sharing.Audience;
import org.secondlook.sharing.ShareId;
import org.secondlook.sharing.Subject;
import org.secondlook.sharing.TestShares;
import org.secondlook.testing.AtOnce;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What is said about a clip is read by two, answered, changed and taken back, and stays with whoever the clip belongs to. */
@SecondLookTest
class CommentsTest {

    private static final String MARKUP = "<script>alert(1)</script> ${7*7} __${T(java.lang.Runtime)}__::.x '; drop";

    @Autowired
    MockMvc mvc;

    @Autowired
    Comments comments;

    @Autowired
    OwnPages own;

    @Autowired
    OwnComments taken;

    @Autowired
    TestComments said;

    @Autowired
    TestShares shares;

    @Autowired
    JdbcClient db;

    @Autowired
    TestNotices notices;

    @Autowired
    TestViewers viewers;

    @Autowired
    SettableClock clock;

    @Autowired
    DueJobs jobs;

    private TestViewer owner;
    private TestViewer maria;
    private UUID clip;
    private ShareId share;
    private String page;

    @BeforeEach
    void share() {
        owner = viewers.open(Role.TEACHER);
        maria = viewers.open(Role.COACH, owner);
        clip = shares.clip(owner);
        share = new ShareId(shares.shareToTalk(clip, owner, maria));
        page = "/shares/" + share + "/comments";
    }

    @Test
    void whatIsSaidIsReadAsItWasMeant() {
        CommentForm form = form(CommentKind.QUESTION, "00:00.5", "각\n😀".repeat(500));
        assertThat(comments.say(share, form, maria.viewer())).isEmpty();

        CommentId id = new CommentId(form.id());
        var comment = new Comment(
                id,
                id,
                maria.person(),
                CommentKind.QUESTION,
                new Moment(500),
                "각\n😀".repeat(500),
                0,
                Times.now(clock),
                null);
        for (TestViewer reader : List.of(owner, maria)) {
            assertThat(comments.conversation(share, reader.viewer()))
                    .isEqualTo(new Conversation(
                            new Talk(
                                    share,
                                    new Subject(Subject.Kind.CLIP, clip),
                                    owner.person(),
                                    new Audience(
                                            Audience.Kind.PERSON, maria.person().value()),
                                    null,
                                    true,
                                    List.of(voice(owner), voice(maria))),
                            List.of(comment)));
        }
    }

    @Test
    void bothSpeakAndReplyOnThePageOfTheShare() throws Exception {
        send(words(page, "I noticed that you waited").param("kind", "STRENGTH").param("at", "00:01"), maria)
                .andExpect(status().isFound())
                .andExpect(redirectedUrlPattern(page + "*"));
        Comment first = only();
        send(words(page + "/" + first.id() + "/replies", "I counted to three"), owner)
                .andExpect(status().isFound());

        for (TestViewer reader : List.of(owner, maria)) {
            mvc.perform(get(page).with(reader))
                    .andExpect(content().string(containsString("I noticed that you waited")))
                    .andExpect(content().string(containsString("I counted to three")))
                    .andExpect(content().string(containsString("data-seek=\"1000\"")));
        }
        mvc.perform(get("/shares/" + share).with(maria)).andExpect(content().string(containsString(page)));
        mvc.perform(get(page).header("HX-Request", "true").with(maria))
                .andExpect(content().string(containsString("<comment-panel")))
                .andExpect(content().string(not(containsString("<html"))));
    }

    @Test
    void theOtherIsToldOnceAndNobodyOfWhatTheySaidThemselves() throws Exception {
        send(words(page, "I noticed that you waited").param("kind", "STRENGTH"), maria);
        assertThat(notices.unread(owner)).containsExactly("COMMENT /shares/" + share);
        send(words(page + "/" + only().id() + "/replies", "I counted to three"), owner);
        assertThat(notices.unread(maria)).containsExactly("REPLY /shares/" + share);
        send(words(page, "And you let them talk").param("kind", "STRENGTH"), maria);
        assertThat(notices.unread(owner)).containsExactly("COMMENT /shares/" + share);
    }

    @Test
    void markupAndExpressionsAreWords() throws Exception {
        send(words(page, MARKUP).param("kind", "QUESTION"), maria).andExpect(status().isFound());

        assertThat(only().words()).isEqualTo(MARKUP);
        mvc.perform(get(page).with(owner))
                .andExpect(content().string(containsString("&lt;script&gt;alert(1)&lt;/script&gt; ${7*7}")))
                .andExpect(content().string(not(containsString("<script>alert"))));
    }

    @Test
    void sentTwiceItIsSaidOnce() throws Exception {
        CommentForm form = form(CommentKind.STRENGTH, "", "You waited.");
        AtOnce.run(
                () -> assertThat(comments.say(share, form, maria.viewer())).isEmpty(),
                () -> assertThat(comments.say(share, form, maria.viewer())).isEmpty());
        CommentForm reply = form(null, "", "I counted.");
        comments.reply(share, only().id(), reply, owner.viewer());
        comments.reply(share, only().id(), reply, owner.viewer());
        assertThat(conversation().comments()).hasSize(2);

        CommentForm other = new CommentForm(form.id(), CommentKind.STRENGTH, "", "Other words.", null, null);
        assertThat(comments.say(share, other, maria.viewer())).contains(Refusal.TWICE);
        assertThat(comments.say(share, form, owner.viewer())).contains(Refusal.TWICE);
        assertThat(only().words()).isEqualTo("You waited.");
    }

    @Test
    void aFirstSuggestionWaitsForAStrengthAndKeepsItsWords() throws Exception {
        mvc.perform(get(page).with(maria))
                .andExpect(content().string(containsString("aria-describedby=\"strength-first\"")));
        send(words(page, "What if you waited?").param("kind", "SUGGESTION").param("at", "00:01"), maria)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("name one thing that went well: then send this one again")))
                .andExpect(content().string(containsString(">What if you waited?</textarea>")))
                .andExpect(content().string(containsString("value=\"00:01\"")));
        assertThat(conversation().comments()).isEmpty();

        comments.say(share, form(CommentKind.STRENGTH, "", "You asked."), maria.viewer());
        send(words(page, "What if you waited?").param("kind", "SUGGESTION"), maria)
                .andExpect(status().isFound());
        mvc.perform(get(page).with(maria)).andExpect(content().string(not(containsString("strength-first"))));
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsKept() throws Exception {
        for (String at : List.of("NaN", "-1", "1e308", "12:99", "00:04")) {
            send(words(page, "Why?").param("kind", "QUESTION").param("at", at), maria)
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("no moment of the video")));
        }
        send(words(page, "a".repeat(2001)).param("kind", "QUESTION"), maria)
                .andExpect(status().isUnprocessableContent());
        send(words(page, "a\0b").param("kind", "QUESTION"), maria).andExpect(status().isUnprocessableContent());
        send(words(page, "Why?"), maria).andExpect(status().isUnprocessableContent());
        send(words(page, "Why?").param("kind", "PRAISE"), maria).andExpect(status().isBadRequest());
        send(words(page, "Why?").param("kind", "QUESTION").param("id", "1"), maria)
                .andExpect(status().isBadRequest());
        send(post(page).header("HX-Request", "true"), maria)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(not(containsString("<form"))));
        assertThat(conversation().comments()).isEmpty();
    }

    @Test
    void whoSpeaksIsWhoAsksWhateverTheFormSays() throws Exception {
        send(
                        words(page, "Mine")
                                .param("kind", "STRENGTH")
                                .param("author", owner.person().toString())
                                .param("author_id", owner.person().toString())
                                .param("thread", UUID.randomUUID().toString()),
                        maria)
                .andExpect(status().isFound());

        assertThat(only().author()).isEqualTo(maria.person());
        assertThat(only().isReply()).isFalse();
    }

    @Test
    void onesOwnIsSaidInOtherWordsAndAStaleFormLosesNothing() throws Exception {
        UUID id = said.say(share.value(), maria, "You waited.");
        String address = page + "/" + id;
        send(words(address, "You waited long.").param("kind", "QUESTION").param("version", "0"), maria)
                .andExpect(status().isFound());
        assertThat(only().kind()).isEqualTo(CommentKind.QUESTION);
        send(words(address, "You waited long.").param("kind", "QUESTION").param("version", "0"), maria)
                .andExpect(status().isFound());

        send(words(address, "You paused.").param("kind", "QUESTION").param("version", "0"), maria)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString(">You paused.</textarea>")))
                .andExpect(content().string(containsString(">You waited long.</span>")));
        send(words(address, "You paused.").param("version", "0").header("HX-Request", "true"), maria)
                .andExpect(status().isUnprocessableContent());
        send(words(address, "You paused.").param("kind", "QUESTION").header("HX-Request", "true"), maria)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("name=\"version\" id=\"version-" + id + "\" value=\"1\"")));
        assertThat(only().words()).isEqualTo("You waited long.");
        send(words(address, "Mine").param("kind", "QUESTION").param("version", "1"), owner)
                .andExpect(status().isNotFound());
    }

    @Test
    void aStrengthCannotBecomeTheFirstSuggestion() {
        CommentId id = new CommentId(said.say(share.value(), maria, "You waited."));

        assertThat(comments.change(share, id, form(CommentKind.SUGGESTION, "", "Wait."), maria.viewer()))
                .contains(Refusal.STRENGTH);
    }

    @Test
    void whatWasTakenBackIsGoneAndItsRepliesStay() throws Exception {
        UUID id = said.say(share.value(), maria, "You waited.");
        UUID alone = said.say(share.value(), maria, "Another.");
        said.reply(id, share.value(), owner, "I counted.");
        send(post(page + "/" + id + "/removal"), maria).andExpect(status().isFound());
        send(post(page + "/" + alone + "/removal"), maria).andExpect(status().isFound());
        send(post(page + "/" + alone + "/removal"), maria).andExpect(status().isFound());

        mvc.perform(get(page).with(owner))
                .andExpect(content().string(containsString("This was taken back.")))
                .andExpect(content().string(containsString("I counted.")))
                .andExpect(content().string(not(containsString("You waited."))))
                .andExpect(content().string(not(containsString("Another."))));
        send(words(page + "/" + id + "/replies", "Too late"), owner)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString(">Too late</blockquote>")));
        send(words(page + "/" + id, "Too late").param("kind", "QUESTION"), maria)
                .andExpect(status().isConflict());
        assertThat(conversation().comments()).hasSize(1);
    }

    @Test
    void aReplyIsNotRepliedTo() {
        UUID id = said.say(share.value(), maria, "You waited.");
        CommentId reply = new CommentId(said.reply(id, share.value(), owner, "I counted."));

        assertThat(comments.reply(share, reply, form(null, "", "And I."), maria.viewer()))
                .contains(Refusal.GONE);
    }

    @Test
    void theOwnerTakesOffWhatTheyLikeAndTheOtherOnlyTheirOwn() throws Exception {
        UUID theirs = said.say(share.value(), maria, "You waited.");
        UUID mine = said.say(share.value(), owner, "I counted.");

        send(post(page + "/" + mine + "/removal"), maria).andExpect(status().isNotFound());
        send(post(page + "/" + theirs + "/removal"), owner).andExpect(status().isFound());

        assertThat(only().words()).isEqualTo("I counted.");
    }

    @Test
    void whatIsSaidStaysWithTheOwnerWhenTheShareIsForgotten() throws Exception {
        said.say(share.value(), maria, "You waited.");
        db.sql("delete from sharing_share where id = :id")
                .param("id", share.value())
                .update();

        mvc.perform(get(page).with(owner)).andExpect(status().isNotFound());
        mvc.perform(get("/comments?kind=CLIP&subject=" + clip).with(owner))
                .andExpect(content().string(containsString(">I wait</a>")))
                .andExpect(
                        content().string(containsString("With " + maria.viewer().name())))
                .andExpect(content().string(containsString("You waited.")));
        assertThat(own.writtenBy(maria.person())).extracting(Comment::words).containsExactly("You waited.");
        assertThat(own.saidTo(owner.person())).extracting(Comment::words).containsExactly("You waited.");
        send(post("/clips/" + clip + "/erasure"), owner).andExpect(status().isFound());
        assertThat(own.writtenBy(maria.person())).isEmpty();
    }

    @Test
    void saidAgainInANewShareItIsOneConversation() {
        said.say(share.value(), maria, "You waited.");
        ShareId second = new ShareId(shares.shareToTalk(clip, owner, maria));
        ShareId other = new ShareId(shares.shareToTalk(clip, owner, viewers.open(Role.TEACHER, owner)));

        assertThat(comments.conversation(second, maria.viewer()).comments()).hasSize(1);
        assertThat(comments.conversation(other, owner.viewer()).comments()).isEmpty();
    }

    @Test
    void whoHasEverythingDeletedTakesTheirWordsAlongAndLeavesTheOthers() throws Exception {
        UUID id = said.say(share.value(), maria, "You waited.");
        said.reply(id, share.value(), owner, "I counted.");
        send(post("/people/kept/erasure").param("meant", "true"), maria).andExpect(status().isFound());
        jobs.run();

        mvc.perform(get("/comments?kind=CLIP&subject=" + clip).with(owner))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("I counted.")))
                .andExpect(content().string(not(containsString("You waited."))));
        assertThat(own.writtenBy(owner.person())).extracting(Comment::words).containsExactly("I counted.");
        assertThat(own.saidTo(owner.person())).isEmpty();
    }

    @Test
    void bothTakeAlongWhatTheySaidAndTheOwnerWhatWasSaidToThem() {
        UUID id = said.say(share.value(), maria, "You waited.");
        said.reply(id, share.value(), owner, "I counted.");

        assertThat(wordsIn(taken.export(maria.viewer()))).containsExactly(List.of("00:01", "You waited."), List.of());
        assertThat(wordsIn(taken.export(owner.viewer())))
                .containsExactly(List.of("00:01", "I counted."), List.of("00:01", "You waited."));
    }

    private static List<List<String>> wordsIn(List<Portion> portions) {
        return portions.stream()
                .map(portion -> portion.entries().stream()
                        .flatMap(entry -> entry.lines().stream())
                        .map(Portion.Line::text)
                        .toList())
                .toList();
    }

    @Test
    void theOtherReadsNothingOfWhatTheOwnerKeeps() throws Exception {
        UUID id = said.say(share.value(), maria, "You waited.");

        mvc.perform(get("/comments?kind=CLIP&subject=" + clip).with(maria)).andExpect(status().isNotFound());
        send(post("/comments/" + id + "/removal"), maria).andExpect(status().isNotFound());
        mvc.perform(get("/comments?kind=CLIP&subject=" + clip).with(owner))
                .andExpect(content().string(containsString("You waited.")));
        send(post("/comments/" + id + "/removal"), owner).andExpect(status().isFound());
        assertThat(conversation().comments()).isEmpty();
    }

    private Conversation conversation() {
        return comments.conversation(share, owner.viewer());
    }

    private Comment only() {
        return conversation().threads().get(0).comments().get(0);
    }

    private static CommentForm form(@Nullable CommentKind kind, String at, String words) {
        return new CommentForm(UUID.randomUUID(), kind, at, words, null, null);
    }

    private static Talk.Voice voice(TestViewer viewer) {
        return new Talk.Voice(viewer.person(), viewer.viewer().name(), true);
    }

    private static MockHttpServletRequestBuilder words(String address, String words) {
        return post(address).param("words", words);
    }

    private ResultActions send(MockHttpServletRequestBuilder request, TestViewer viewer) throws Exception {
        return mvc.perform(request.with(viewer));
    }
}
