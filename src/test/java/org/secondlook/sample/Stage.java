package org.secondlook.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.secondlook.sample.Script.Timed;

/** Who does what at a moment of the lesson: read off the script and off the sound, for whoever draws it. */
final class Stage {

    /** So long a hand takes to go up, and stays up after its owner was called. */
    private static final double RAISING = 0.35;

    private static final int PUPILS = 8;

    private final Script script;
    private final List<Timed> timed;
    private final Sound sound;

    Stage(Script script, Sound sound) {
        this.script = script;
        this.timed = script.timed();
        this.sound = sound;
    }

    /**
     * What is to be seen.
     *
     * @param seconds since the beginning
     * @param board what stands on the board, and since how many seconds
     * @param speaker who speaks, as in the script; null for nobody
     * @param mouth how far their mouth is open, from 0 to 1
     * @param heard what is heard besides: murmur, writing or quiet
     * @param hands by seat, how far up a hand is, from 0 to 1
     */
    record Moment(
            double seconds,
            String board,
            double boardSince,
            @Nullable String speaker,
            double mouth,
            @Nullable String heard,
            double heardFor,
            List<Double> hands) {}

    Moment at(long millis) {
        String board = "empty";
        long boardAt = 0;
        Timed now = null;
        for (Timed each : timed) {
            if (each.line().board() != null && each.start() <= millis) {
                board = each.line().board();
                boardAt = each.start();
            }
            if (each.start() <= millis && millis < each.end()) {
                now = each;
            }
        }
        String speaker = now == null ? null : now.line().who();
        return new Moment(
                millis / 1000.0,
                board,
                (millis - boardAt) / 1000.0,
                speaker,
                speaker == null ? 0 : Math.min(1, sound.level(millis)),
                now == null ? null : now.line().heard(),
                now == null ? 0 : (double) (millis - now.start()) / (now.end() - now.start()),
                DoubleStream.of(hands(millis)).boxed().toList());
    }

    /** Hands go up in a pause, and down when somebody else has begun to speak. */
    private double[] hands(long millis) {
        double[] hands = new double[PUPILS];
        for (int at = 0; at < timed.size(); at++) {
            Timed each = timed.get(at);
            Map<String, Double> raised = Objects.requireNonNullElse(each.line().hands(), new HashMap<>());
            double down = each.end() / 1000.0;
            for (var hand : raised.entrySet()) {
                double up = each.from() / 1000.0 + hand.getValue();
                double share = Math.min((millis / 1000.0 - up) / RAISING, (down + RAISING - millis / 1000.0) / RAISING);
                int seat = Objects.requireNonNull(
                        script.people().get(hand.getKey()).seat());
                hands[seat] = Math.max(hands[seat], Math.max(0, Math.min(1, share)));
            }
        }
        return hands;
    }
}
