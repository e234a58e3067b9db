package org.secondlook.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.secondlook.foundation.BlobKey;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.foundation.TestBlobs;
import org.secondlook.media.TestFootage;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.DueJobs;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.ServedTool;
import org.secondlook.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * The server, or a program that prepares lessons for it, is killed again and again while lessons come, are prepared and go. What it
 * has acknowledged is written down, and holds in the end.
 */
@SecondLookTest
@Tag("once")
class KilledLessonsTest {

    /** Set {@code secondlook.test.lesson-kills} to see more of them. */
    private static final int KILLS = Integer.getInteger("secondlook.test.lesson-kills", 3);

    private static final int MOST_AT_ONCE = 12;
    private static final int LONGEST_LIFE_MILLIS = 4000;

    @Autowired
    TestViewers viewers;

    @Autowired
    TestRecordings recordings;

    @Autowired
    Recordings lessons;

    @Autowired
    RenditionPages renditions;

    @Autowired
    BlobStore blobs;

    @Autowired
    DueJobs jobs;

    @Autowired
    SettableClock clock;

    @Autowired
    SecondLookProperties properties;

    @Autowired
    Environment environment;

    private final long seed = new SplittableRandom().nextLong();
    private final SplittableRandom random = new SplittableRandom(seed);
    private final List<RecordingId> stored = new ArrayList<>();
    private final Set<RecordingId> asked = new LinkedHashSet<>();
    private final Set<RecordingId> erased = new LinkedHashSet<>();

    private byte[] footage;
    private TestViewer teacher;
    private ServedTool server;
    private TestUploadClient client;
    private @Nullable String open;
    private final AtomicInteger kills = new AtomicInteger();

    @Test
    void whatWasAcknowledgedHolds(TestReporter reporter) throws Exception {
        reporter.publishEntry("seed of the kills", Long.toString(seed));
        footage = Files.readAllBytes(TestFootage.SMALL_PHONE.file());
        teacher = viewers.open(Role.TEACHER);
        server = ServedTool.atWork(environment, properties.dataDir());
        client = new TestUploadClient(server.port(), teacher);

        killLater();
        while (kills.get() < KILLS) {
            try {
                doSomething();
            } catch (IOException killed) {
                server.kill();
                server.comeBack();
                killLater();
            }
        }
        server.close();
        doWhatIsLeft();

        reporter.publishEntry(
                "ledger", "%s kills, %s stored, %s erased".formatted(kills, stored.size(), erased.size()));
        assertThat(stored).as("seed %s", seed).isNotEmpty();
        for (RecordingId id : stored) {
            if (!asked.contains(id)) {
                assertWhole(id);
            }
        }
        for (RecordingId id : erased) {
            assertThat(lessons.find(id, teacher.viewer())).as("seed %s", seed).isEmpty();
        }
        assertNothingIsLeftBehind(stored);
        assertNothingIsLeftBehind(erased);
    }

    /** A lesson comes; or, now and then, one goes. */
    private void doSomething() throws Exception {
        if (open != null) {
            giveUp();
        } else if (alive().size() >= MOST_AT_ONCE || (!alive().isEmpty() && random.nextInt(3) == 0)) {
            erase(alive().get(random.nextInt(alive().size())));
        } else {
            upload();
        }
    }

    private void upload() throws Exception {
        open = client.begin(footage.length);
        var answer = client.patch(open, 0, footage);
        assertThat(answer.statusCode()).isEqualTo(204);
        stored.add(idOf(open));
        open = null;
    }

    /** Whoever does not know whether the last byte has arrived says that it shall not have been. */
    private void giveUp() throws Exception {
        RecordingId id = idOf(open);
        int answer = client.delete(open).statusCode();
        open = null;
        if (answer == 204) {
            erased.add(id);
        }
    }

    private void erase(RecordingId id) throws Exception {
        asked.add(id);
        var answer = client.send("POST", "/recordings/" + id + "/erasure", Map.of(), BodyPublishers.noBody());
        assertThat(answer.statusCode()).isIn(302, 303);
        erased.add(id);
    }

    private List<RecordingId> alive() {
        return stored.stream().filter(id -> !asked.contains(id)).toList();
    }

    /** Some time from now kills a program that is at work; the server, when there is none, or chance says so. */
    private void killLater() {
        CompletableFuture.delayedExecutor(random.nextLong(LONGEST_LIFE_MILLIS), TimeUnit.MILLISECONDS)
                .execute(this::kill);
    }

    private void kill() {
        List<ProcessHandle> programs = server.children();
        int count = kills.incrementAndGet();
        if (programs.isEmpty() || count % 2 == 0 || count == KILLS) {
            server.kill();
        } else {
            programs.get(0).destroyForcibly();
            killLater();
        }
    }

    /** As the other nodes do it once the dead ones' hearts have not beaten for a while. */
    private void doWhatIsLeft() {
        for (int hour = 1; hour <= 3; hour++) {
            clock.set(Instant.now().plus(Duration.ofHours(hour)));
            jobs.reviveDead();
            clock.advance(Duration.ofMinutes(5));
            runAll();
        }
    }

    /** Many kills leave more than is done at once: every file that was ever stored is still to be checked. */
    private void runAll() {
        for (int time = 0; time < KILLS; time++) {
            jobs.run();
        }
    }

    private void assertWhole(RecordingId id) throws IOException {
        Recording lesson = lessons.get(id, teacher.viewer());
        assertThat(lesson.isPlayable())
                .as("seed %s: the lesson is %s, %s", seed, lesson.state(), lesson.failure())
                .isTrue();
        assertThat(TestBlobs.bytes(blobs, RecordingBlobs.original(id))).isEqualTo(footage);
        List<RenditionFile> files = renditions.visible(id, teacher.person());
        assertThat(files)
                .extracting(RenditionFile::name)
                .contains(RenditionFile.LARGE, RenditionFile.POSTER, RenditionFile.SPRITES);
        for (RenditionFile file : files) {
            assertThat(blobs.length(file.blob())).contains(file.bytes());
        }
    }

    private void assertNothingIsLeftBehind(Collection<RecordingId> told) throws IOException {
        for (RecordingId id : told) {
            assertThat(wanted(id))
                    .as("seed %s", seed)
                    .containsAll(
                            blobs.below(RecordingBlobs.of(id), Instant.now().plus(Duration.ofDays(1))));
        }
    }

    /** Where the bytes are that a lesson needs; none, when it has been erased. */
    private Set<BlobKey> wanted(RecordingId id) {
        Set<BlobKey> wanted = new LinkedHashSet<>();
        if (lessons.find(id, teacher.viewer()).isPresent()) {
            wanted.add(RecordingBlobs.original(id));
        }
        renditions.visible(id, teacher.person()).forEach(file -> wanted.add(file.blob()));
        return wanted;
    }

    private static RecordingId idOf(String upload) {
        return new RecordingId(UUID.fromString(upload.substring(upload.lastIndexOf('/') + 1)));
    }
}
