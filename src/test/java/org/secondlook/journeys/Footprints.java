package org.secondlook.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Where somebody was in the tool, and everything to which its pages led them from there; others try all of it. */
final class Footprints {

    /**
     * Goes on from where somebody was to every address that a page names, whether in a link, a form or for a script; answers
     * with all of them, and first with the links that lead to nothing.
     */
    private static final String GO_ON = """
            async (asked) => {
              const launch = document.querySelector('meta[name=launch]').content;
              const footprints = new Set(asked);
              const waiting = [...asked];
              const links = new Set();
              const parts = new Set();
              const dead = [];
              while (waiting.length > 0) {
                const footprint = waiting.shift();
                const [method, address] = footprint.split(' ');
                if (method === 'POST') continue;
                const headers = { 'Second-Look-Launch': launch, 'HX-Request': String(parts.has(footprint)) };
                const answer = await fetch(address, { headers });
                if (!answer.ok && links.has(footprint)) dead.push(`${answer.status} ${address}`);
                if (!answer.ok || !answer.headers.get('Content-Type')?.startsWith('text/html')) {
                  await answer.body?.cancel();
                  continue;
                }
                const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
                for (const element of page.querySelectorAll('body *')) {
                  for (const { name, value } of element.attributes) {
                    if (!/^\\/(?!lti\\/|webjars\\/)[a-z]/.test(value) || /\\.(js|css|woff2)\\b/.test(value)) continue;
                    const url = new URL(value, location.origin);
                    url.searchParams.delete('launch');
                    const post = name === 'hx-post' || (name === 'action' && element.method === 'post');
                    const named = `${post ? 'POST' : 'GET'} ${url.pathname}${url.search}`;
                    if (element.localName === 'a') links.add(named);
                    const isNewPart = name === 'hx-get' && !parts.has(named);
                    if (isNewPart) parts.add(named);
                    if (!footprints.has(named) || isNewPart) {
                      footprints.add(named);
                      waiting.push(named);
                    }
                  }
                }
              }
              return [dead, [...footprints]];
            }
            """;

    /**
     * Tries every address; answers with those that are found, although they name something of the owner's, that tell of something
     * of theirs, or that break. Where a page leads back to afterwards ({@code next}) is no question for it, and whom a right to play
     * was given is no secret among those of a course.
     */
    private static final String TRY = """
            async ({ footprints, known, words }) => {
              const sent = {
                'Second-Look-Launch': document.querySelector('meta[name=launch]').content,
                'X-CSRF-Token': document.querySelector('meta[name=csrf]').content,
              };
              const ids = (text) => text.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];
              const own = new Set(ids(footprints.join(' ').replace(/right=\\S*/g, '')));
              ids(known).forEach((id) => own.delete(id));
              const found = [];
              for (const footprint of footprints) {
                const [method, address] = footprint.split(' ');
                const isOwn = ids(address.replace(/next=[^&]*/, '')).some((id) => own.has(id));
                if (method === 'POST' && !isOwn) continue;
                const answer = await fetch(address, { method, headers: sent });
                const text = await answer.text();
                const tells = [...own, ...words].filter((secret) => text.includes(secret) && !address.includes(secret));
                if (answer.status >= 500 || (answer.status < 400 && (isOwn || tells.length > 0))) {
                  const from = footprints.filter((other) => tells.some((secret) => other.includes(secret)));
                  found.push(`${answer.status} ${footprint} tells of ${tells}, as ${from[0]} does`);
                }
              }
              return found;
            }
            """;

    /** Comes with the product and is everybody's, which its ids tell of too. */
    private static final Path EXEMPLARS = Path.of("src/main/resources/exemplar/first.json");

    private final Set<String> asked = new TreeSet<>();

    /** Remembers what a browser asks the tool for, without what belongs to the one launch. */
    void remember(Request request) {
        String address = request.url().replaceFirst("^http://localhost:\\d+/", "/");
        if (address.startsWith("/") && !address.matches("/(lti|webjars)/.*|.*\\.(js|css|woff2)\\b.*")) {
            asked.add("%s %s".formatted(request.method(), withoutLaunch(address)));
        }
    }

    /** Everywhere, in the frame of who it was; no link leads them to what they may not see. */
    Collection<String> everywhere(Frame own) {
        List<List<String>> found = new ArrayList<>();
        for (Object addresses : (Collection<?>) own.evaluate(GO_ON, List.copyOf(asked))) {
            found.add(((Collection<?>) addresses).stream().map(String::valueOf).toList());
        }
        assertThat(found.get(0)).as("links that lead to nothing").isEmpty();
        return found.get(1);
    }

    /** What is found there in the frame of somebody else, who knows what an address names of what they have in common. */
    static Collection<?> found(Collection<String> footprints, String inCommon, List<String> words, Frame other) {
        String known = inCommon + exemplars();
        return (Collection<?>) other.evaluate(TRY, Map.of("footprints", footprints, "known", known, "words", words));
    }

    private static String exemplars() {
        try {
            return Files.readString(EXEMPLARS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutLaunch(String address) {
        return address.replaceFirst("([?&])launch=[^&#]*&?", "$1").replaceFirst("[?&]?(#.*)?$", "");
    }
}
