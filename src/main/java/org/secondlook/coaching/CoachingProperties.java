package org.secondlook.coaching;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much coaching is thought to serve somebody. Beyond it people are told what is known; nothing is ever refused.
 *
 * @param cyclesPerYear so many of a teacher within twelve months
 * @param weeksBetween from the beginning of one to the beginning of the next
 * @param minutesPerCycle that a cycle should leave each of the two at least
 */
@Validated
@ConfigurationProperties("secondlook.coaching")
record CoachingProperties(
        @DefaultValue("5") @Min(1) @Max(100) int cyclesPerYear,
        @DefaultValue("3") @Min(0) @Max(52) int weeksBetween,
        @DefaultValue("60") @Min(0) @Max(6000) int minutesPerCycle) {}
