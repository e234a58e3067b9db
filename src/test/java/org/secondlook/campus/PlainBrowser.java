package org.secondlook.campus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** A browser without scripts: keeps cookies, follows redirects, and sends the forms of pages. */
final class PlainBrowser {

    private static final Pattern FORM =
            Pattern.compile("<form[^>]* action=\"([^\"]*)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\"(?: value=\"([^\"]*)\")?");

    private static final Pattern NEXT = Pattern.compile("<a [^>]*data-next[^>]* href=\"([^\"]*)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new HashMap<>();

    Page open(URI address) {
        return send(HttpRequest.newBuilder(address).GET(), address);
    }

    private Page post(URI address, URI from, List<String> fields) {
        String form = String.join("&", fields);
        return send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", from.getScheme() + "://" + from.getAuthority())
                        .POST(BodyPublishers.ofString(form)),
                address);
    }

    private Page send(HttpRequest.Builder request, URI address) {
        String jar = cookies.entrySet().stream()
                .filter(cookie -> cookie.getKey().startsWith(address.getHost() + " "))
                .map(cookie -> cookie.getKey().substring(address.getHost().length() + 1) + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        if (!jar.isEmpty()) {
            request.header("Cookie", jar);
        }
        try {
            return arrive(http.send(request.build(), BodyHandlers.ofString()), address);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private Page arrive(HttpResponse<String> answer, URI address) {
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
            cookies.put(address.getHost() + " " + pair[0], pair[1]);
        }
        return answer.headers()
                .firstValue("Location")
                .map(next -> open(address.resolve(next)))
                .orElseGet(() -> new Page(this, address, answer.statusCode(), answer.body()));
    }

    /** What the browser shows. */
    record Page(PlainBrowser browser, URI address, int status, String text) {

        /** Sends the page's first form, with more fields, name after name. */
        Page send(String... more) {
            Matcher form = FORM.matcher(text);
            assertThat(form.find()).as("a form in %s", text).isTrue();
            Map<String, String> hidden = new LinkedHashMap<>();
            HIDDEN.matcher(form.group(2))
                    .results()
                    .forEach(field -> hidden.put(field.group(1), field.group(2) == null ? "" : field.group(2)));
            var fields = hidden.entrySet().stream()
                    .map(field -> field(field.getKey(), HtmlUtils.htmlUnescape(field.getValue())))
                    .collect(Collectors.toList());
            for (int i = 0; i < more.length; i += 2) {
                fields.add(field(more[i], more[i + 1]));
            }
            return browser.post(address.resolve(HtmlUtils.htmlUnescape(form.group(1))), address, fields);
        }

        /** Goes where the page's script would lead the whole window. */
        Page goOn() {
            Matcher link = NEXT.matcher(text);
            assertThat(link.find()).as("a way on in %s", text).isTrue();
            return browser.open(address.resolve(HtmlUtils.htmlUnescape(link.group(1))));
        }

        private static String field(String name, String value) {
            return URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
                    + URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    }
}
