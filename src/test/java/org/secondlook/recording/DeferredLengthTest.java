package org.secondlook.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.foundation.BlobStore;
import org.secondlook.foundation.TestBlobs;
import org.secondlook.people.Role;
import org.secondlook.people.TestViewer;
import org.secondlook.people.TestViewers;
import org.secondlook.testing.SecondLookTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Uploads whose length is told later (tus 1.0.0, creation-defer-length), rule by rule, over real connections. */
@SecondLookTest
class DeferredLengthTest {

    private static final byte[] FILE = bytes(1000);

    @LocalServerPort
    int port;

    @Autowired
    TestViewers viewers;

    @Autowired
    BlobStore blobs;

    @Autowired
    Recordings recordings;

    TestViewer teacher;
    TestUploadClient client;
    String upload;

    @BeforeEach
    void begin() throws Exception {
        teacher = viewers.open(Role.TEACHER);
        client = new TestUploadClient(port, teacher);
        HttpResponse<String> created = client.create(Map.of("Upload-Defer-Length", "1"));
        assertThat(created.statusCode()).isEqualTo(201);
        upload = header(created, "Location");
    }

    @Test
    void untilItIsToldTheServerSaysThatNobodyKnowsIt() throws Exception {
        client.patch(upload, 0, slice(0, 300));

        HttpResponse<String> head = client.head(upload);

        assertThat(header(head, "Upload-Defer-Length")).isEqualTo("1");
        assertThat(header(head, "Upload-Length")).isEmpty();
        assertThat(header(head, "Upload-Offset")).isEqualTo("300");
        assertThat(recording().isOpenEnded()).isTrue();
        assertThat(recording().percentReceived()).isZero();
    }

    @Test
    void itIsToldWithTheLastBytes() throws Exception {
        client.patch(upload, 0, slice(0, 300));

        HttpResponse<String> last = client.patch(upload, 300, slice(300, 1000), length("1000"));

        assertThat(last.statusCode()).isEqualTo(204);
        assertThat(header(client.head(upload), "Upload-Length")).isEqualTo("1000");
        assertThat(header(client.head(upload), "Upload-Defer-Length")).isEmpty();
        assertThat(recording().state()).isEqualTo(RecordingState.STORED);
        assertThat(stored()).isEqualTo(FILE);
    }

    @Test
    void itIsToldWithNoBytesAtAllWhenTheEndIsReached() throws Exception {
        client.patch(upload, 0, FILE);
        assertThat(recording().state()).isEqualTo(RecordingState.RECEIVING);

        HttpResponse<String> end = client.patch(upload, 1000, new byte[0], length("1000"));
        HttpResponse<String> again = client.patch(upload, 1000, BodyPublishers.noBody(), length("1000"));

        assertThat(end.statusCode()).isEqualTo(204);
        assertThat(again.statusCode()).isEqualTo(204);
        assertThat(recording().state()).isEqualTo(RecordingState.STORED);
        assertThat(recording().size()).isEqualTo(1000);
    }

    @Test
    void itIsToldWithAnyBytesAndCountsFromThenOn() throws Exception {
        client.patch(upload, 0, slice(0, 300), length("1000"));

        assertThat(recording().percentReceived()).isEqualTo(30);
        assertThat(client.patch(upload, 300, bytes(701)).statusCode()).isEqualTo(413);
        assertThat(client.patch(upload, 300, slice(300, 1000)).statusCode()).isEqualTo(204);
        assertThat(stored()).isEqualTo(FILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"999", "1001", "x"})
    void onceToldItNeverChanges(String other) throws Exception {
        client.patch(upload, 0, slice(0, 300), length("1000"));

        assertThat(client.patch(upload, 300, slice(300, 400), length(other)).statusCode())
                .isEqualTo(400);
        assertThat(client.patch(upload, 300, slice(300, 1000), length("1000")).statusCode())
                .isEqualTo(204);
        assertThat(client.patch(upload, 1000, new byte[0], length(other)).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"299, 400", "0, 400", "-5, 400", "1e3, 400", "8589934593, 413"})
    void aLengthThatCannotBeIsRefusedAndForgotten(String length, int status) throws Exception {
        client.patch(upload, 0, slice(0, 300));

        assertThat(client.patch(upload, 300, slice(300, 310), length(length)).statusCode())
                .isEqualTo(status);

        assertThat(client.offset(upload)).isEqualTo(300);
        assertThat(recording().isOpenEnded()).isTrue();
    }

    @Test
    void aLengthThatItsOwnBytesExceedIsNotTaken() throws Exception {
        assertThat(client.patch(upload, 0, FILE, length("999")).statusCode()).isEqualTo(413);

        assertThat(recording().isOpenEnded()).isTrue();
        assertThat(client.offset(upload)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1, 5", "0, ''", "2, ''", "yes, ''"})
    void thatItIsToldLaterIsSaidInOneWay(String deferred, String length) throws Exception {
        HttpResponse<String> answer = client.create(Map.of("Upload-Defer-Length", deferred, "Upload-Length", length));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(recordings.own(teacher.viewer())).hasSize(1);
    }

    @Test
    void noStoreTakesItsPartsDirectly() throws Exception {
        assertThat(client.send("POST", upload + "/parts", Map.of("Upload-Offset", "0"), BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void itIsGivenUpLikeAnyOther() throws Exception {
        client.patch(upload, 0, slice(0, 300));

        assertThat(client.delete(upload).statusCode()).isEqualTo(204);

        assertThat(client.head(upload).statusCode()).isEqualTo(404);
        assertThat(recordings.own(teacher.viewer())).isEmpty();
    }

    private Recording recording() {
        return recordings.get(id(), teacher.viewer());
    }

    private RecordingId id() {
        return new RecordingId(UUID.fromString(upload.substring(upload.lastIndexOf('/') + 1)));
    }

    private byte[] stored() throws Exception {
        return TestBlobs.bytes(blobs, RecordingBlobs.original(id()));
    }

    private static Map<String, String> length(String length) {
        return Map.of("Upload-Length", length);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static byte[] slice(int from, int to) {
        return Arrays.copyOfRange(FILE, from, to);
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new SplittableRandom(7).nextBytes(bytes);
        return bytes;
    }
}
