package org.secondlook.caption;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.SettingException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The machine that writes down what is said, if there is one: any server with the interface {@code POST /v1/audio/transcriptions}.
 *
 * @param baseUrl what stands before {@code /v1/audio/transcriptions}; without it nothing is offered and nothing leaves the building
 * @param apiKey sent as a bearer token; none unless set
 * @param model as the server calls it
 * @param timeout how long the server may take for one lesson
 */
@ConfigurationProperties("secondlook.transcription")
record TranscriptionProperties(
        @Nullable URI baseUrl,
        @Nullable String apiKey,
        @DefaultValue("whisper-1") String model,
        @DefaultValue("30m") Duration timeout) {

    TranscriptionProperties {
        if (baseUrl != null && (baseUrl.getHost() == null || baseUrl.getRawQuery() != null)) {
            throw new SettingException("secondlook.transcription.base-url is wrong; expected an address with a host,"
                    + " such as https://speech.school.example");
        }
    }

    /** Never prints the key. */
    @Override
    public String toString() {
        return "transcription by " + (baseUrl == null ? "nobody" : baseUrl.getHost());
    }
}
