package org.secondlook.people;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a session lasts.
 *
 * @param idle without a request
 * @param idleWithoutCookie the same, where the browser keeps no cookie and the pages' addresses prove whose they are
 * @param longest in all
 * @param remembered how long a node may go on believing what it read of a session; suspending somebody takes as long
 */
@ConfigurationProperties("secondlook.session")
record SessionProperties(
        @DefaultValue("60m") Duration idle,
        @DefaultValue("30m") Duration idleWithoutCookie,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("5s") Duration remembered) {}
