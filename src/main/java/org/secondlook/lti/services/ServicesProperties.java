package org.secondlook.lti.services;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How patient the tool is with a platform's services.
 *
 * @param connectTimeout how long a connection may take
 * @param deadline how long a call may take from its first to its last byte
 * @param longestAnswer how much of an answer is read
 * @param callsAtOnce how many calls may be on their way to one platform; fewer than this node has threads for jobs
 * @param rest how long a platform that did not answer is left alone; doubles while it stays silent, up to ten times
 */
@Validated
@ConfigurationProperties("secondlook.lti.services")
record ServicesProperties(
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("10s") Duration deadline,
        @DefaultValue("256KB") DataSize longestAnswer,
        @DefaultValue("2") @Min(1) int callsAtOnce,
        @DefaultValue("30s") Duration rest) {}
