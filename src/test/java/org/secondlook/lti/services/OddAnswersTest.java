package org.secondlook.lti.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.secondlook.lti.GradebookColumns.Gradebook;
import org.secondlook.lti.GradebookColumns.Search;
import org.secondlook.lti.Platform;
import org.secondlook.lti.Reply.Done;
import org.secondlook.lti.Reply.Failed;
import org.secondlook.lti.ScoreService.Outcome;
import org.secondlook.lti.ScoreService.Outcome.Accepted;
import org.secondlook.lti.ScoreService.Outcome.TryLater;
import org.secondlook.lti.ScoreService.Reason;
import org.secondlook.testing.SettableClock;

/** Answers that no proper server gives, byte by byte. */
@Tag("once")
@Timeout(60)
class OddAnswersTest {

    private static final byte[] TOKEN = answer("""
            {"access_token":"t","token_type":"Bearer","expires_in":3600}""");
    private static final TryLater NO_ANSWER = new TryLater(Reason.NO_ANSWER, null);
    private static final TryLater UNREADABLE = new TryLater(Reason.UNREADABLE_ANSWER, null);

    private final SettableClock clock = new SettableClock();

    @Test
    void anAnswerOfAnOldProtocolIsOne() {
        assertThat(scored(out -> out.write(ascii("HTTP/1.0 200 OK\r\n\r\n")))).isEqualTo(new Accepted());
    }

    @Test
    void anAnswerThatIsAnnouncedIsWaitedFor() {
        assertThat(scored(out ->
                        out.write(ascii("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"))))
                .isEqualTo(new Accepted());
    }

    @Test
    void aHeaderThatIsTooLongIsNotRead() {
        String header = "X: " + "x".repeat(64 << 10);

        assertThat(scored(out -> out.write(ascii("HTTP/1.1 200 OK\r\n" + header + "\r\nContent-Length: 0\r\n\r\n"))))
                .isEqualTo(NO_ANSWER);
    }

    @Test
    void headersWithoutEndAreLeft() {
        assertThat(scored(out -> {
                    out.write(ascii("HTTP/1.1 200 OK\r\n"));
                    forEver(out, ascii("X: y\r\n".repeat(1000)));
                }))
                .isEqualTo(NO_ANSWER);
    }

    @Test
    void chunksWithoutEndAreLeft() {
        assertThat(scored(out -> {
                    out.write(ascii("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"));
                    forEver(out, ascii("400\r\n" + "x".repeat(1024) + "\r\n"));
                }))
                .isEqualTo(NO_ANSWER);
    }

    @Test
    void anAnswerThatBreaksOffIsNone() {
        assertThat(scored(out -> out.write(ascii("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nabc"))))
                .isEqualTo(NO_ANSWER);
    }

    @Test
    void garbageIsNoAnswer() {
        assertThat(scored(out -> out.write(ascii("\u0000\u0001 hello\r\n\r\n"))))
                .isEqualTo(NO_ANSWER);
        assertThat(scored(out -> {})).isEqualTo(NO_ANSWER);
    }

    @Test
    void aBombIsNotUnpacked() {
        byte[] bomb = zipped(new byte[100 << 20]);

        assertThat(listed(out -> {
                    out.write(ascii("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + bomb.length
                            + "\r\n\r\n"));
                    out.write(bomb);
                }))
                .isEqualTo(UNREADABLE);
    }

    @Test
    void wordsInAnotherEncodingDoNoHarm() {
        byte[] list = "[{\"id\":\"https://lms.example/1\",\"label\":\"Réflexion\",\"scoreMaximum\":1}]"
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(listed(out -> {
                    out.write(ascii("HTTP/1.1 200 OK\r\nContent-Length: " + list.length + "\r\n\r\n"));
                    out.write(list);
                }))
                .isIn(UNREADABLE, new Accepted());
    }

    /** What becomes of a score that is answered so. */
    private Outcome scored(Words words) {
        try (var school = new RawPlatform(words)) {
            return FakePlatform.scores(FakePlatform.HASTY, clock, school.platform())
                    .postCompletion(
                            "https://raw.example", "tool", FakePlatform.completion(school.at("/1"), clock.instant()));
        }
    }

    /** What becomes of a list that is answered so. */
    private Outcome listed(Words words) {
        try (var school = new RawPlatform(words)) {
            var reply = FakePlatform.columns(FakePlatform.PATIENT, clock, school.platform())
                    .find(new Gradebook("https://raw.example", "tool", school.at("/columns")), Search.all());
            return reply instanceof Done<?> ? new Accepted() : ((Failed<?>) reply).outcome();
        }
    }

    private static void forEver(OutputStream out, byte[] bytes) throws IOException {
        while (true) {
            out.write(bytes);
        }
    }

    private static byte[] zipped(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] answer(String body) {
        return ascii("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** What a server says to everything but a request for a token. */
    private interface Words {

        void say(OutputStream out) throws IOException;
    }

    /** A server that knows nothing of HTTP: reads a request, says its words, and hangs up. */
    private static final class RawPlatform implements AutoCloseable {

        private final ServerSocket door;
        private final Words words;

        RawPlatform(Words words) {
            this.words = words;
            try {
                door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            new Thread(this::serve, "raw-platform").start();
        }

        Platform platform() {
            return new Platform(
                    "raw-" + door.getLocalPort(),
                    "Raw",
                    "https://raw.example",
                    "tool",
                    at("/auth"),
                    at("/token"),
                    at("/jwks"),
                    Set.of("1"));
        }

        URI at(String path) {
            return URI.create("http://localhost:" + door.getLocalPort() + path);
        }

        private void serve() {
            while (!door.isClosed()) {
                try (Socket caller = door.accept()) {
                    String request = read(caller);
                    if (request.startsWith("POST /token")) {
                        caller.getOutputStream().write(TOKEN);
                    } else {
                        words.say(caller.getOutputStream());
                    }
                } catch (IOException e) {
                    // The tool has hung up, or the test is over.
                }
            }
        }

        /** A whole request, so that hanging up does not reset the connection under the answer. */
        private static String read(Socket caller) throws IOException {
            var request = new ByteArrayOutputStream();
            int length = Integer.MAX_VALUE;
            while (request.size() < length) {
                int next = caller.getInputStream().read();
                if (next < 0) {
                    break;
                }
                request.write(next);
                String soFar = request.toString(StandardCharsets.US_ASCII);
                if (length == Integer.MAX_VALUE && soFar.endsWith("\r\n\r\n")) {
                    length = request.size() + lengthOf(soFar);
                }
            }
            return request.toString(StandardCharsets.US_ASCII);
        }

        private static int lengthOf(String head) {
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                    .map(line -> Integer.parseInt(line.substring(15).strip()))
                    .findFirst()
                    .orElse(0);
        }

        @Override
        public void close() {
            try {
                door.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
