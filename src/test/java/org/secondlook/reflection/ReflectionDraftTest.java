package org.secondlook.reflection;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is written is kept, however and whenever the page is left, on lines quick and slow. */
class ReflectionDraftTest extends LessonInBrowser {

    private static final int SLOW = 2000;

    @Autowired
    Reflections reflections;

    @BeforeEach
    void turnToReflection() {
        window.open("#reflection");
    }

    @Test
    void whatIsTypedLastIsKeptWhenTheTabCloses() {
        strength().fill("They waited");
        window.page().close();

        awaitStrength("They waited");
        window.open("#reflection");
        assertThat(strength()).hasValue("They waited");
    }

    @Test
    void whatIsTypedBeforeTheScriptHasComeIsKeptToo() {
        var late = new ArrayList<Route>();
        window.page().route("**/reflection/reflection-draft*.js", late::add);
        window.page().reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.COMMIT));
        strength().fill("They waited");

        late.forEach(Route::resume);
        awaitStrength("They waited");
    }

    @Test
    void whatIsTypedLastIsKeptWhenThePageIsLeft() {
        strength().fill("They waited");
        window.page().navigate("about:blank");

        awaitStrength("They waited");
    }

    @Test
    void aSaveUnderWayHoldsTheLastOneUpNotAtAll() {
        window.slowDown(SLOW);
        window.page().waitForRequest("**/reflection?*", () -> strength().fill("They"));
        strength().fill("They waited");
        window.page().close();

        awaitStrength("They waited");
    }

    @Test
    void theLastSaveOutlivesItsPage() {
        recordKeepalive();
        strength().fill("They waited");
        window.page().evaluate("() => window.dispatchEvent(new PageTransitionEvent('pagehide'))");

        assertThat(window.page().evaluate("() => window.keepalive")).isEqualTo(List.of(true));
    }

    @Test
    void aSaveUnderWayIsSentOnceMoreAtParting() {
        window.slowDown(SLOW);
        recordKeepalive();
        window.page().waitForRequest("**/reflection?*", () -> strength().fill("They waited"));
        window.page().evaluate("() => window.dispatchEvent(new PageTransitionEvent('pagehide'))");

        assertThat(window.page().evaluate("() => window.keepalive")).isEqualTo(List.of(false, true));
        assertThat(status()).containsText("Saved");
    }

    @Test
    void whoComesBackToTheTabWritesOn() {
        window.slowDown(SLOW);
        window.page().waitForRequest("**/reflection?*", () -> strength().fill("They"));
        strength().fill("They waited");
        window.page().evaluate("() => window.dispatchEvent(new PageTransitionEvent('pagehide'))");
        strength().fill("They waited, and spoke");

        awaitStrength("They waited, and spoke");
        assertThat(status()).containsText("Saved");
    }

    @Test
    void aLostAnswerIsNoConflict() {
        window.page().route("**/reflection?*", route -> {
            route.fetch();
            route.abort();
        });
        strength().fill("They");
        assertThat(status()).containsText("Not saved yet");
        awaitStrength("They");
        window.page().unroute("**/reflection?*");
        strength().fill("They waited");

        assertThat(status()).containsText("Saved");
        awaitStrength("They waited");
    }

    @Test
    void anotherTabIsAConflictStill() {
        Page first = window.page();
        window.open("#reflection");
        strength().fill("second tab");
        awaitStrength("second tab");
        first.locator("textarea[name='answers[strength]']").fill("first tab");

        assertThat(first.locator("reflection-draft [data-part=status]")).containsText("You saved a newer version");
        assertThat(strengthKept()).isEqualTo("second tab");
    }

    @Test
    void finishingWhileASaveIsUnderWayLosesNothing() {
        window.slowDown(SLOW);
        List<Integer> statuses = new ArrayList<>();
        window.page().onResponse(response -> {
            if (response.request().method().equals("POST")) {
                statuses.add(response.status());
            }
        });
        Request save =
                window.page().waitForRequest("**/reflection?*", () -> strength().fill("They"));
        strength().fill("They waited");
        finish().click();

        assertThat(window.page().getByText("Done. Your course sees only that you completed this."))
                .isVisible();
        assertThat(strength()).hasValue("They waited");
        assertThat(strengthKept()).isEqualTo("They waited");
        assertThat(save.method()).isEqualTo("POST");
        assertThat(statuses).doesNotContain(409).contains(302);
    }

    @Test
    void finishingDoesNotWaitForASaveThatHangs() {
        window.page().route("**/reflection?*", route -> {});
        window.page().waitForRequest("**/reflection?*", () -> strength().fill("They"));
        strength().fill("They waited");
        finish().click();

        assertThat(window.page().getByText("Done. Your course sees only that you completed this."))
                .isVisible();
        assertThat(strengthKept()).isEqualTo("They waited");
    }

    private void recordKeepalive() {
        window.page().evaluate("""
                () => {
                  window.keepalive = [];
                  const send = window.fetch;
                  window.fetch = (address, options) => {
                    window.keepalive.push(options.keepalive);
                    return send(address, options);
                  };
                }
                """);
    }

    private Locator strength() {
        return window.page().locator("textarea[name='answers[strength]']");
    }

    private Locator status() {
        return window.page().locator("reflection-draft [data-part=status]");
    }

    private Locator finish() {
        return window.page().locator("reflection-draft button.button--primary");
    }

    private void awaitStrength(String words) {
        await().until(() -> strengthKept().equals(words));
    }

    private String strengthKept() {
        return reflections.get(lesson, teacher.viewer()).answer("strength").words();
    }
}
