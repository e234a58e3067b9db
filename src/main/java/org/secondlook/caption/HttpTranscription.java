package org.secondlook.caption;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.secondlook.caption.TranscriptionRefused.Reason;
import org.secondlook.foundation.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Speaks the interface that most transcription servers have: a multipart form with the sound, answered with WebVTT. The sound goes
 * from the file to the network, the answer is read up to the size of captions, no redirect is followed, and the call ends when
 * its time is over or nobody wants it any more.
 */
@Component
class HttpTranscription implements Transcription {

    private static final Logger log = LoggerFactory.getLogger(HttpTranscription.class);
    private static final String PATH = "/v1/audio/transcriptions";
    private static final Timeout CONNECT = Timeout.ofSeconds(10);
    private static final Duration USUAL_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    private final TranscriptionProperties properties;
    private final Clock clock;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "transcription-watch");
        thread.setDaemon(true);
        return thread;
    });

    HttpTranscription(TranscriptionProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
        this.client = client(Timeout.of(properties.timeout()));
    }

    private static CloseableHttpClient client(Timeout silence) {
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(silence)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(silence).build())
                .setUserAgent("SecondLook")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .build();
    }

    @Override
    public Optional<String> host() {
        return Optional.ofNullable(properties.baseUrl()).map(URI::getHost);
    }

    @Override
    public byte[] transcribe(Path sound, Language language, BooleanSupplier wanted)
            throws IOException, TranscriptionRefused {
        HttpPost call = call(sound, language);
        Instant end = clock.instant().plus(properties.timeout());
        ScheduledFuture<?> watching = watch.scheduleWithFixedDelay(
                () -> {
                    if (!wanted.getAsBoolean() || clock.instant().isAfter(end)) {
                        call.cancel();
                    }
                },
                1,
                1,
                TimeUnit.SECONDS);
        try {
            Answer answer = client.execute(call, HttpTranscription::read);
            return accept(answer);
        } finally {
            watching.cancel(false);
        }
    }

    private HttpPost call(Path sound, Language language) {
        var call = new HttpPost(properties.baseUrl() + PATH);
        if (properties.apiKey() != null) {
            call.setHeader("Authorization", "Bearer " + properties.apiKey());
        }
        call.setHeader("Accept", "text/vtt");
        call.setEntity(MultipartEntityBuilder.create()
                .addTextBody("model", properties.model())
                .addTextBody("response_format", "vtt")
                .addTextBody("language", Locale.forLanguageTag(language.tag()).getLanguage())
                .addBinaryBody(
                        "file", sound.toFile(), type(sound), sound.getFileName().toString())
                .build());
        return call;
    }

    private static Answer read(ClassicHttpResponse response) throws IOException {
        byte[] body = response.getCode() == 200 && response.getEntity() != null
                ? response.getEntity().getContent().readNBytes(CaptionText.MOST_BYTES + 1)
                : new byte[0];
        Header pause = response.getFirstHeader("Retry-After");
        return new Answer(response.getCode(), pause == null ? null : pause.getValue(), body);
    }

    private byte[] accept(Answer answer) throws IOException, TranscriptionRefused {
        int status = answer.status();
        if (status == 200) {
            return answer.body();
        }
        log.warn("transcription not done: status={}", status);
        if (status == 413) {
            throw new TranscriptionRefused(Reason.TOO_LONG);
        } else if (status == 408 || status == 429 || status >= 500) {
            throw new TranscriptionBusy(pause(answer.retryAfter()));
        } else {
            throw new TranscriptionRefused(Reason.REFUSED);
        }
    }

    /** As the machine asks (RFC 9110, 10.2.3: seconds or a time), within reason. */
    private Duration pause(@Nullable String retryAfter) {
        Duration asked = USUAL_PAUSE;
        if (retryAfter != null && retryAfter.matches("\\d{1,9}")) {
            asked = Duration.ofSeconds(Long.parseLong(retryAfter));
        } else if (retryAfter != null && DateUtils.parseStandardDate(retryAfter) != null) {
            asked = Duration.between(Times.now(clock), DateUtils.parseStandardDate(retryAfter));
        }
        if (asked.isNegative()) {
            return USUAL_PAUSE;
        }
        return asked.compareTo(LONGEST_PAUSE) < 0 ? asked : LONGEST_PAUSE;
    }

    @PreDestroy
    void close() throws IOException {
        watch.shutdownNow();
        client.close();
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Answer(int status, @Nullable String retryAfter, byte[] body) {}

    private static ContentType type(Path sound) {
        return ContentType.create(sound.toString().endsWith(".webm") ? "audio/webm" : "audio/mp4");
    }
}
