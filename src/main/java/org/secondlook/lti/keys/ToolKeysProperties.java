package org.secondlook.lti.keys;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.SettingException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the tool's own keys are kept and changed.
 *
 * @param encryptionKey 32 random bytes in Base64, with which private keys are sealed; without it, a file of the data directory
 * @param olderEncryptionKey the one before, while it is being changed: what it has sealed is sealed anew at the start
 * @param rotateEvery how long a key signs before the next one does; {@code 0s} leaves it to the operator
 * @param publishAhead how long a key is published before it may sign, because platforms remember a key set for a while
 * @param publishAfter how long a key stays published after it has signed, longer than anything lives that it has signed
 */
@ConfigurationProperties(ToolKeysProperties.PREFIX)
record ToolKeysProperties(
        @Nullable String encryptionKey,
        @Nullable String olderEncryptionKey,
        @DefaultValue("90d") Duration rotateEvery,
        @DefaultValue("1d") Duration publishAhead,
        @DefaultValue("7d") Duration publishAfter) {

    static final String PREFIX = "secondlook.lti.keys";

    private static final Duration LONGEST_LIFE = Duration.ofHours(1);

    ToolKeysProperties {
        require(!rotateEvery.isNegative(), "rotate-every", "a time such as 90d, or 0s for never");
        require(!publishAhead.isNegative(), "publish-ahead", "a time such as 1d");
        require(publishAfter.compareTo(LONGEST_LIFE) >= 0, "publish-after", "a time such as 7d, an hour at least");
    }

    boolean rotatesByItself() {
        return !rotateEvery.isZero();
    }

    /** Says nothing of the secrets. */
    @Override
    public String toString() {
        return "ToolKeysProperties[rotateEvery=%s, publishAhead=%s, publishAfter=%s]"
                .formatted(rotateEvery, publishAhead, publishAfter);
    }

    private static void require(boolean holds, String setting, String expected) {
        if (!holds) {
            throw new SettingException("%s.%s is wrong; expected %s".formatted(PREFIX, setting, expected));
        }
    }
}
