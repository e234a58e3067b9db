package org.secondlook.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.testing.FreePort;
import org.secondlook.testing.ToolProcess;

/** What somebody gets who has just fetched the project: the demonstration, with everything in one empty directory. */
@Tag("once")
class FirstRunTest {

    /** Of processors, two of which a start keeps busy: by the clock it takes about half as long. */
    private static final Duration START = Duration.ofSeconds(20);

    private static final String STRENGTH = "What went well";

    private final int port = FreePort.find();
    private final String campus = "http://127.0.0.1:%d/campus".formatted(port);
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path data;

    @Test
    void theFirstPageComesSoonAndNothingIsLostWhenThePowerFails() throws Exception {
        try (ToolProcess tool = start();
                var teacher = new Visitor(campus)) {
            teacher.enter("Hillside School", "Amara Okafor");
            teacher.bringLesson();
            teacher.mark("I waited, and three more hands went up.", "Strength");
            teacher.tool().turnTo("Reflection");
            teacher.tool().write("They talked to each other first.", STRENGTH);
            teacher.tool().shows("Saved");
            tool.kill();
        }
        try (ToolProcess again = start();
                var teacher = new Visitor(campus)) {
            teacher.enter("Hillside School", "Amara Okafor");
            teacher.tool().follow("Continue");
            teacher.tool().shows("I waited, and three more hands went up.");
            teacher.tool().turnTo("Reflection");
            teacher.tool().holds("They talked to each other first.", STRENGTH);
            again.stop();
        }
    }

    private ToolProcess start() throws IOException {
        ToolProcess tool = ToolProcess.alone(
                data,
                List.of(
                        "--spring.profiles.active=demo",
                        "--server.port=" + port,
                        "--secondlook.media.tools-dir=target/tools",
                        "--secondlook.lti.config-dir=target/journeys/no-lti-config"));
        await("the first page")
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .until(this::isUp);
        assertThat(tool.processorTime()).isLessThan(START);
        return tool;
    }

    private boolean isUp() throws InterruptedException {
        try {
            HttpRequest page = HttpRequest.newBuilder(URI.create(campus)).build();
            return http.send(page, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
