package org.secondlook.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
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

/** The upload protocol (tus 1.0.0), rule by rule, over real connections. */
@SecondLookTest
class UploadTest {

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

    @BeforeEach
    void open() {
        teacher = viewers.open(Role.TEACHER);
        client = new TestUploadClient(port, teacher);
    }

    @Test
    void theServerSaysWhatItSpeaks() throws Exception {
        HttpResponse<String> answer =
                client.send("OPTIONS", "/recordings/uploads", Map.of("Tus-Resumable", ""), BodyPublishers.noBody());

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(header(answer, "Tus-Resumable")).isEqualTo("1.0.0");
        assertThat(header(answer, "Tus-Version")).isEqualTo("1.0.0");
        assertThat(header(answer, "Tus-Extension").split(",", -1))
                .containsExactlyInAnyOrder(
                        "creation", "creation-defer-length", "expiration", "checksum", "termination");
        assertThat(header(answer, "Tus-Max-Size")).isEqualTo(Long.toString(8L << 30));
        assertThat(header(answer, "Tus-Checksum-Algorithm").split(",", -1)).contains("sha1", "sha256");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.2.2", "1.0.1"})
    void anotherVersionIsRefused(String version) throws Exception {
        HttpResponse<String> answer = client.create(Map.of("Tus-Resumable", version, "Upload-Length", "10"));

        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(header(answer, "Tus-Version")).isEqualTo("1.0.0");
        assertThat(recordings.own(teacher.viewer())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 400",
        "-1, 400",
        "+5, 400",
        "1e30, 400",
        "99999999999999999999, 400",
        "ten, 400",
        "0, 400",
        "8589934593, 413",
    })
    void aFileOfNoPossibleSizeIsRefused(String length, int status) throws Exception {
        HttpResponse<String> answer = client.create(Map.of("Upload-Length", length));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isNotBlank();
        assertThat(recordings.own(teacher.viewer())).isEmpty();
    }

    @Test
    void anUploadIsARecordingOfItsOwner() throws Exception {
        String upload = client.begin(10);

        Recording recording = recordings.get(idOf(upload), teacher.viewer());

        assertThat(recording.title()).isEqualTo("lesson");
        assertThat(recording.owner()).isEqualTo(teacher.person());
        assertThat(recording.state()).isEqualTo(RecordingState.RECEIVING);
        assertThat(recording.size()).isEqualTo(10);
        assertThat(recording.received()).isZero();
    }

    @Test
    void metadataIsGivenBackAsItCame() throws Exception {
        String metadata = TestUploadClient.filename("Füße.mp4") + ",broken not*base64,fingerprint YWJj,flag";

        HttpResponse<String> created = client.create(Map.of("Upload-Length", "5", "Upload-Metadata", metadata));
        HttpResponse<String> head = client.head(header(created, "Location"));

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(header(head, "Upload-Metadata")).isEqualTo(metadata);
        assertThat(header(head, "Upload-Length")).isEqualTo("5");
        assertThat(header(head, "Cache-Control")).contains("no-store");
    }

    @Test
    void metadataWithoutEndIsRefused() throws Exception {
        HttpResponse<String> answer =
                client.create(Map.of("Upload-Length", "5", "Upload-Metadata", "filename " + "A".repeat(5000)));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"GUEST, 403", "ADMINISTRATOR, 403", "COACH, 201", "PD_LEAD, 201"})
    void onlyWhoKeepsLessonsUploads(Role role, int status) throws Exception {
        var other = new TestUploadClient(port, viewers.open(role));

        assertThat(other.create(Map.of("Upload-Length", "5")).statusCode()).isEqualTo(status);
    }

    @Test
    void aFileArrivesInPieces() throws Exception {
        byte[] file = bytes(3_000_000);
        String upload = client.begin(file.length);

        HttpResponse<String> first = client.patch(upload, 0, slice(file, 0, 1_234_567));
        HttpResponse<String> middle = client.head(upload);
        HttpResponse<String> second = client.patch(upload, 1_234_567, slice(file, 1_234_567, file.length));
        HttpResponse<String> end = client.head(upload);

        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(header(first, "Upload-Offset")).isEqualTo("1234567");
        assertThat(header(middle, "Upload-Offset")).isEqualTo("1234567");
        assertThat(header(second, "Upload-Offset")).isEqualTo("3000000");
        assertThat(header(end, "Upload-Offset")).isEqualTo("3000000");
        assertThat(header(end, "Upload-Expires")).isEmpty();
        assertThat(stored(upload)).isEqualTo(file);
        assertThat(recordings.get(idOf(upload), teacher.viewer()).state()).isEqualTo(RecordingState.STORED);
    }

    @Test
    void aFileArrivesAtOnceWithoutItsLengthSaidBefore() throws Exception {
        byte[] file = bytes(20_000_000);
        String upload = client.begin(file.length);

        HttpResponse<String> answer =
                client.patch(upload, 0, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(file)), Map.of());

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(stored(upload)).isEqualTo(file);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 99, 101, 1000})
    void aPieceMustFollowOnWhatIsHere(long offset) throws Exception {
        String upload = begun(300, 100);

        HttpResponse<String> answer = client.patch(upload, offset, bytes(10));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(client.offset(upload)).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({
        "Upload-Offset, '', 400",
        "Upload-Offset, -1, 400",
        "Upload-Offset, x, 400",
        "Content-Type, '', 415",
        "Content-Type, video/mp4, 415",
        "Tus-Resumable, 0.2.2, 412",
        "Upload-Checksum, sha256, 400",
        "Upload-Checksum, crc32 AAAA, 400",
        "Upload-Checksum, sha1 not*base64, 400",
    })
    void aPieceSaysWhatItIs(String header, String value, int status) throws Exception {
        String upload = begun(300, 100);

        HttpResponse<String> answer = client.patch(upload, 100, bytes(10), Map.of(header, value));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(client.offset(upload)).isEqualTo(100);
    }

    @Test
    void nothingGoesBeyondTheEnd() throws Exception {
        String upload = begun(300, 100);

        HttpResponse<String> said = client.patch(upload, 100, bytes(201));
        HttpResponse<String> unsaid = client.patch(
                upload, 100, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes(201))), Map.of());

        assertThat(said.statusCode()).isEqualTo(413);
        assertThat(unsaid.statusCode()).isEqualTo(413);
        assertThat(client.offset(upload)).isEqualTo(100);
        assertThat(client.patch(upload, 100, bytes(200)).statusCode()).isEqualTo(204);
        assertThat(stored(upload)).hasSize(300);
    }

    @Test
    void aLargePieceThatIsRefusedIsReadSoThatItsSenderHearsWhy() throws Exception {
        String upload = begun(30_000_000, 100);

        assertThat(client.patch(upload, 5, bytes(8 << 20)).statusCode()).isEqualTo(409);
    }

    @Test
    void nothingComesAfterTheEnd() throws Exception {
        String upload = begun(100, 100);

        assertThat(client.patch(upload, 100, bytes(1)).statusCode()).isEqualTo(409);
        assertThat(client.patch(upload, 0, bytes(100)).statusCode()).isEqualTo(409);
        assertThat(client.patch(upload, 100, bytes(0)).statusCode()).isEqualTo(204);
        assertThat(client.delete(upload).statusCode()).isEqualTo(409);
    }

    @Test
    void anotherPersonsUploadIsNotThere() throws Exception {
        String upload = begun(300, 100);
        var colleague = new TestUploadClient(port, viewers.open(Role.PD_LEAD, teacher));

        assertThat(colleague.head(upload).statusCode()).isEqualTo(404);
        assertThat(colleague.patch(upload, 100, bytes(10)).statusCode()).isEqualTo(404);
        assertThat(colleague.delete(upload).statusCode()).isEqualTo(404);
        assertThat(colleague.head("/recordings/uploads/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(client.offset(upload)).isEqualTo(100);
    }

    @Test
    void withoutTheTokenNothingIsChanged() throws Exception {
        String upload = begun(300, 100);

        assertThat(client.patch(upload, 100, bytes(10), Map.of("X-CSRF-Token", "x"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(client.offset(upload)).isEqualTo(100);
    }

    @Test
    void bytesWithTheirChecksumCount() throws Exception {
        byte[] file = bytes(2_000_000);
        String upload = client.begin(file.length);

        HttpResponse<String> answer =
                client.patch(upload, 0, file, Map.of("Upload-Checksum", "sha256 " + sha256(file)));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(stored(upload)).isEqualTo(file);
    }

    @Test
    void bytesWithAnotherChecksumNeverCame() throws Exception {
        byte[] file = bytes(1000);
        String upload = begun(1000, 0);

        HttpResponse<String> answer =
                client.patch(upload, 0, file, Map.of("Upload-Checksum", "sha256 " + sha256(bytes(999))));

        assertThat(answer.statusCode()).isEqualTo(460);
        assertThat(client.offset(upload)).isZero();
        assertThat(stored(upload)).isEmpty();
        assertThat(client.patch(upload, 0, file).statusCode()).isEqualTo(204);
        assertThat(stored(upload)).isEqualTo(file);
    }

    @Test
    void givenUpMeansGone() throws Exception {
        String upload = begun(300, 100);

        assertThat(client.delete(upload).statusCode()).isEqualTo(204);

        assertThat(client.head(upload).statusCode()).isEqualTo(404);
        assertThat(client.patch(upload, 100, bytes(10)).statusCode()).isEqualTo(404);
        assertThat(recordings.find(idOf(upload), teacher.viewer())).isEmpty();
    }

    @Test
    void postMayStandForPatchWhereFiltersLetNoneThrough() throws Exception {
        String upload = client.begin(5);

        HttpResponse<String> answer = client.send(
                "POST",
                upload,
                Map.of(
                        "X-HTTP-Method-Override", "PATCH",
                        "Content-Type", "application/offset+octet-stream",
                        "Upload-Offset", "0"),
                BodyPublishers.ofByteArray(bytes(5)));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(stored(upload)).isEqualTo(bytes(5));
    }

    @Test
    void theSameFileTwiceIsTwoRecordings() throws Exception {
        String first = begun(100, 100);
        String second = begun(100, 100);

        assertThat(idOf(first)).isNotEqualTo(idOf(second));
        assertThat(stored(first)).isEqualTo(stored(second));
    }

    @Test
    void refusalsAreSaidInWords() throws Exception {
        HttpResponse<String> answer = client.create(Map.of("Upload-Length", Long.toString(9L << 30)));

        assertThat(header(answer, "Content-Type")).startsWith("text/plain");
        assertThat(answer.body()).contains("larger than 8 GB");
    }

    private String begun(int size, int received) throws Exception {
        String upload = client.begin(size);
        client.patch(upload, 0, slice(bytes(size), 0, received));
        return upload;
    }

    private byte[] stored(String upload) throws IOException {
        return TestBlobs.bytes(blobs, RecordingBlobs.original(idOf(upload)));
    }

    private static RecordingId idOf(String upload) {
        return new RecordingId(UUID.fromString(upload.substring(upload.lastIndexOf('/') + 1)));
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static byte[] slice(byte[] file, int from, int to) {
        return Arrays.copyOfRange(file, from, to);
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new SplittableRandom(7).nextBytes(bytes);
        return bytes;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
