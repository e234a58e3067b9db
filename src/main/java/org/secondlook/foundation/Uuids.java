package org.secondlook.foundation;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Mints the keys of all rows: UUID version 7 (RFC 9562, section 5.7), so that an index grows at its end. */
public final class Uuids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Clock WALL = Clock.systemUTC();

    private Uuids() {}

    /** A new key; its first 48 bits are the milliseconds since 1970, the rest but six bits is random. */
    public static UUID next() {
        byte[] random = new byte[10];
        RANDOM.nextBytes(random);
        long high = (WALL.millis() << 16) | 0x7000L | ((random[0] & 0x0FL) << 8) | (random[1] & 0xFFL);
        long low = 0;
        for (int i = 2; i < random.length; i++) {
            low = (low << 8) | (random[i] & 0xFFL);
        }
        return new UUID(high, (low & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
    }
}
