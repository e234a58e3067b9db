package org.secondlook.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Says when what somebody calls a step sounds like an aim. Plain words in English: it sees a handful of phrases and nothing else, so it
 * asks and never blocks, and is silent about all that it does not know.
 */
final class MoveCheck {

    /** About twenty is what one remembers while thirty people look; the library's longest has eighteen. */
    private static final int MOST_WORDS = 24;

    private static final Pattern AIM = words(
            "(get|be|become|being|getting|becoming) (much )?(better|stronger|calmer|clearer|faster"
                    + "|(more|less) \\w+)|improve|better (at|relationships?|behaviou?r|questions?|engagement|feedback|use)"
                    + "|build (better |stronger )?(relationships?|trust|rapport|confidence)|(more|greater) (confident|effective|engaged|engaging"
                    + "|aware|consistent|inclusive)|develop \\w+|increase \\w+|enhance \\w+|strengthen \\w+|work on|aim to|strive to");

    private static final Pattern IN_A_HEAD =
            words("understand|know|realise|realize|be aware|believe|appreciate|value|feel|consider"
                    + "|remember|think about|focus on|pay attention|try to|make sure|ensure|encourage|engage|support|care (about|for)"
                    + "|reflect on|be mindful|expect");

    /** Whoever does one of these can be seen or heard doing it. */
    private static final Pattern TO_BE_SEEN =
            words("ask|say|tell|wait|stand|walk|write|read|show|point|look|nod|breathe|call"
                    + "|invite|greet|name|pause|stop|count|give|hold|hand|repeat|listen|leave|put|draw|cover|uncover|move|sit|kneel|smile|thank"
                    + "|answer|pass|close|open|begin|start|keep|set|split|announce|describe|mark|underline|use");

    private static final Pattern SEVERAL =
            words("and (also|then also)|as well as|both .+ and|in addition|additionally|plus|besides");

    private static final Pattern LATER =
            words("by (the )?(end of|next) (the )?(term|year|half[- ]term|semester|month)|over time"
                    + "|gradually|eventually|in the long run|(this|next) (term|year|semester)|over the (year|term|semester|months?)|always"
                    + "|every (single )?(lesson|day)|in all (my )?lessons|from now on");

    /** Two sentences that each do something, or a list. */
    private static final Pattern LIST =
            Pattern.compile(";.*;|(^|\\n)\\s*([-•*]|\\d+[.)])\\s|[.!]\\s+\\p{Lu}.*[.!]\\s+\\p{Lu}", Pattern.DOTALL);

    private MoveCheck() {}

    /** Nothing for a move. */
    static List<Hint> of(StepText text) {
        String said = text.behaviour();
        List<Hint> hints = new ArrayList<>();
        add(Hint.AIM, AIM.matcher(said).find(), hints);
        add(
                Hint.UNSEEN,
                IN_A_HEAD.matcher(said).find() && !TO_BE_SEEN.matcher(said).find(),
                hints);
        add(Hint.SEVERAL, SEVERAL.matcher(said).find() || LIST.matcher(said).find(), hints);
        add(Hint.LATER, LATER.matcher(said).find(), hints);
        add(Hint.LONG, said.split("\\s+").length > MOST_WORDS, hints);
        return hints;
    }

    private static void add(Hint hint, boolean noticed, List<Hint> hints) {
        if (noticed) {
            hints.add(hint);
        }
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
