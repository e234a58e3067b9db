package org.secondlook.media;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which ffmpeg to use, and how much of the machine one file may cost.
 *
 * @param ffmpeg the program; when it is set, no other is looked for
 * @param ffprobe its companion; set both or neither
 * @param toolsDir where the programs of the jar are unpacked; {@code tools} in the data directory unless set
 * @param maxDuration the longest lesson that is taken
 * @param maxPixels the largest picture, in pixels of one frame; the default takes 4K and refuses 8K
 * @param maxStreams the most tracks of a file
 * @param quickLimit how long looking at a file or packing it anew may take
 * @param renderPace how many times its own length a lesson may take to be rendered, ten minutes granted to each
 * @param silenceLimit how long a rendering may show no progress
 * @param renders how many renderings this node does at a time; one per two processors unless set, and always fewer than
 *     it has threads for jobs, so that short ones never wait for long ones
 */
@Validated
@ConfigurationProperties("secondlook.media")
record MediaProperties(
        @Nullable Path ffmpeg,
        @Nullable Path ffprobe,
        @Nullable Path toolsDir,
        @DefaultValue("4h") Duration maxDuration,
        @DefaultValue("9000000") @Min(10_000) long maxPixels,
        @DefaultValue("20") @Min(2) int maxStreams,
        @DefaultValue("15m") Duration quickLimit,
        @DefaultValue("8") @Min(1) int renderPace,
        @DefaultValue("5m") Duration silenceLimit,
        @DefaultValue("0") @Min(0) @Max(64) int renders) {

    @AssertTrue(message = "secondlook.media.ffmpeg and secondlook.media.ffprobe must be set together")
    boolean isPairOrNothing() {
        return (ffmpeg == null) == (ffprobe == null);
    }

    int rendersAtATime() {
        return renders > 0 ? renders : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }
}
