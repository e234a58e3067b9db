package org.secondlook.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A story told to the end with everything real: the running tool, PostgreSQL, ffmpeg, and Chromium with the tool in a frame
 * of another site. Its tests may ask for {@link Visitor}s and for the {@link RunningTool}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("once")
@ExtendWith(JourneyParts.class)
@interface Journey {}
