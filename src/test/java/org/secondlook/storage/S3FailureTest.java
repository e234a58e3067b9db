package org.secondlook.storage;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.foundation.StorageFullException;
import org.secondlook.foundation.StorageUnavailableException;
import org.springframework.util.unit.DataSize;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;

/** What a store means by its refusals: full is full, everything else is a store that is away until somebody mends it. */
@Tag("once")
class S3FailureTest {

    final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    S3Client client;
    S3Bucket bucket;

    @BeforeEach
    void open() {
        server.start();
        client = S3Connection.client(new S3Properties(
                "lessons",
                URI.create(server.baseUrl()),
                null,
                "us-east-1",
                true,
                "key",
                "secret",
                DataSize.ofMegabytes(5),
                Duration.ofSeconds(5),
                S3Properties.Way.THROUGH,
                Duration.ofSeconds(10),
                false,
                Duration.ofMinutes(1)));
        bucket = new S3Bucket(client, "lessons", ChecksumAlgorithm.CRC32);
    }

    @AfterEach
    void close() {
        client.close();
        server.stop();
    }

    @ParameterizedTest
    @CsvSource({"507, XMinioStorageFull", "403, QuotaExceeded", "507, ''"})
    void aFullStoreIsFull(int status, String code) {
        answer(status, code);

        assertThatThrownBy(() -> bucket.put("lesson", payload())).isInstanceOf(StorageFullException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "503, SlowDown",
        "500, InternalError",
        "403, AccessDenied",
        "403, InvalidAccessKeyId",
        "404, NoSuchBucket"
    })
    void aStoreThatRefusesUsIsAway(int status, String code) {
        answer(status, code);

        assertThatThrownBy(() -> bucket.put("lesson", payload())).isInstanceOf(StorageUnavailableException.class);
    }

    @Test
    void aStoreThatFallsSilentIsAway() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withFixedDelay(20_000)));

        assertThatThrownBy(() -> bucket.touch()).isInstanceOf(StorageUnavailableException.class);
    }

    private void answer(int status, String code) {
        server.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withStatus(status)
                        .withBody("<Error><Code>" + code + "</Code><Message>no</Message></Error>")));
    }

    private static Payload payload() {
        return new Payload() {
            @Override
            public long length() {
                return 3;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(new byte[3]);
            }
        };
    }
}
