package org.secondlook.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.SecondLookProperties;
import org.secondlook.foundation.TestBlobs;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.NpmPackage;
import org.secondlook.testing.SecondLookTest;
import org.secondlook.testing.ServedTool;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The protocol's own client, which nobody here wrote, in a real browser: what we take for tus 1.0, others do too. */
@SecondLookTest
@Tag("once")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndependentClientTest {

    private static final NpmPackage CLIENT = new NpmPackage("tus-js-client", "4.3.1");

    /** The file of which every byte is told by its place, and the client with what our server wants beside the protocol. */
    private static final String UPLOAD = """
            () => {
              const meta = (name) => document.querySelector(`meta[name="${name}"]`).content;
              const bytes = Uint8Array.from({ length: 6_000_001 }, (none, i) => (i * 31) >> 3);
              const begin = (settings) => new Promise((resolve) => {
                const refused = [];
                const upload = new tus.Upload(new File([bytes], 'Wörter.mp4'), {
                  endpoint: '/recordings/uploads',
                  chunkSize: 1_000_000,
                  retryDelays: [0, 100, 300],
                  metadata: { filename: 'Wörter.mp4' },
                  headers: { 'Second-Look-Launch': meta('launch'), 'X-CSRF-Token': meta('csrf') },
                  onSuccess: () => resolve(['done', ...refused]),
                  onError: (error) => resolve([`${error.originalResponse?.getStatus()}`, ...refused]),
                  onShouldRetry: (error) => refused.push(error.originalResponse?.getStatus() ?? 0) < 5,
                  ...settings(() => resolve(['stopped', ...refused]), () => upload),
                });
                upload.start();
              });
              window.begin = begin;
            }
            """;

    @Autowired
    TestViewers viewers;

    @Autowired
    Recordings recordings;

    @Autowired
    BlobStore blobs;

    @Autowired
    SecondLookProperties properties;

    @Autowired
    Environment environment;

    private ServedTool tool;
    private TestViewer teacher;
    private BrowserContext browser;
    private Page page;

    @BeforeAll
    void start() throws IOException {
        tool = ServedTool.idle(environment, properties.dataDir());
    }

    @AfterAll
    void stop() {
        tool.close();
    }

    @BeforeEach
    void open() throws IOException {
        teacher = viewers.open(Role.TEACHER);
        browser = tool.browserOf(teacher);
        page = browser.newPage();
        page.navigate(tool.lessonsOf(teacher));
        page.evaluate("() => {%s\n}".formatted(Files.readString(CLIENT.file("dist/tus.min.js"))));
        page.evaluate(UPLOAD);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aFileArrivesPieceByPiece() throws IOException {
        assertThat(page.evaluate("() => begin(() => ({}))")).isEqualTo(List.of("done"));

        assertArrived();
    }

    @Test
    void whatWasStoppedGoesOnWhereItWas() throws IOException {
        Object stopped = page.evaluate("""
                () => begin((stop, upload) => ({
                  onChunkComplete: (size, sent) => {
                    if (sent === 3_000_000) {
                      window.address = upload().url;
                      upload().abort().then(stop);
                    }
                  },
                }))
                """);
        assertThat(stopped).isEqualTo(List.of("stopped"));

        Object sent = page.evaluate("""
                async () => {
                  let first;
                  const end = await begin(() => ({
                    uploadUrl: window.address,
                    onProgress: (sent) => { first ??= sent; },
                  }));
                  return [...end, first >= 3_000_000];
                }
                """);

        assertThat(sent).isEqualTo(List.of("done", true));
        assertArrived();
    }

    @Test
    void whatIsNotTakenIsNotTriedForEver() {
        Object end = page.evaluate("() => begin(() => ({ uploadSize: 20 * 2 ** 40 }))");

        assertThat(end).asInstanceOf(LIST).first().isEqualTo("413");
        assertThat(recordings.own(teacher.viewer())).isEmpty();
    }

    private void assertArrived() throws IOException {
        Recording recording = recordings.own(teacher.viewer()).get(0);
        assertThat(recording.title()).isEqualTo("Wörter");
        assertThat(recording.state()).isEqualTo(RecordingState.STORED);
        assertThat(TestBlobs.bytes(blobs, RecordingBlobs.original(recording.id())))
                .isEqualTo(expected());
    }

    private static byte[] expected() {
        byte[] bytes = new byte[6_000_001];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) ((i * 31) >> 3);
        }
        return bytes;
    }
}
