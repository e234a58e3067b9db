package org.secondlook.lti.services;

import java.util.Locale;
import org.secondlook.lti.Platform;
import org.secondlook.lti.ProductFamily;

/**
 * What products do in their own way at their services. Whatever depends on the product stands here; an unknown product
 * gets what the specification says, and the benefit of every doubt.
 *
 * <p>Two manners need no switch, because what is right for those who have them is right for all: gradebooks that compare
 * the times of scores in whole seconds ({@link org.secondlook.lti.ScoreService#STEP}), and gradebooks in which a score that is not fully
 * graded erases the one that was there. Nothing but completions, fully graded, is ever sent.
 */
public enum Manners {
    /** Moodle 4.5, as captured from a running one. */
    MOODLE {

        /** Everything that goes wrong with a request is a 400 or 401 here; a 403 is about rights. */
        @Override
        boolean throttles(Answer answer) {
            return false;
        }

        /** A time that is not later is a 409. */
        @Override
        boolean misreadsTime(Answer answer) {
            return false;
        }

        /** Its pages have broken links between them; without a limit all columns come at once. */
        @Override
        boolean pagesColumns() {
            return false;
        }

        /** Echoed, and not kept. */
        @Override
        public boolean keepsDates() {
            return false;
        }

        /** Forgets which tool a link with an address belongs to. */
        @Override
        public boolean takesAddresses() {
            return false;
        }

        @Override
        int rosterPage() {
            return 200;
        }
    },

    /** Canvas, as its source and documents say. */
    CANVAS {

        /** Its success names the result. */
        @Override
        boolean refusesByEmptyList(Answer answer) {
            return false;
        }

        /** Reviews are opened through submissions instead. */
        @Override
        boolean keepsReviews() {
            return false;
        }

        @Override
        boolean keepsSubmissions() {
            return true;
        }

        @Override
        boolean makesAssignments() {
            return true;
        }

        /** Its largest. */
        @Override
        int rosterPage() {
            return 50;
        }
    },

    /** Any other product. */
    OTHER;

    static Manners of(Platform platform) {
        return of(platform.family());
    }

    /** Those of a product. */
    public static Manners of(ProductFamily family) {
        return switch (family) {
            case MOODLE -> MOODLE;
            case CANVAS -> CANVAS;
            case OTHER -> OTHER;
        };
    }

    /**
     * Whether an answer is a refusal, whatever its status: Moodle's success has an empty body, its refusal of a message has the
     * body {@code []}, and can arrive as a 200. For a well-formed score it means that this person is not graded.
     */
    boolean refusesByEmptyList(Answer answer) {
        return answer.body().strip().equals("[]");
    }

    /** Whether a 403 asks for fewer calls: Canvas throttles with one whose text says so. */
    boolean throttles(Answer answer) {
        return says(answer, "rate limit");
    }

    /** Whether a 400 is about a time that is not late enough; the words are all that tells it from other mistakes. */
    boolean misreadsTime(Answer answer) {
        return says(answer, "timestamp");
    }

    /** Whether columns are asked for in pages. */
    boolean pagesColumns() {
        return true;
    }

    /** Whether a column or a link keeps its dates. */
    public boolean keepsDates() {
        return true;
    }

    /** Whether a link keeps its tool when it says its address. Canvas finds the tool by it. */
    public boolean takesAddresses() {
        return true;
    }

    /** Whether a column keeps where its submissions are looked at (AGS 2.0, submissionReview). */
    boolean keepsReviews() {
        return true;
    }

    /** Whether a column without a link becomes an assignment, with something to hand in unless it says that there is nothing. */
    boolean makesAssignments() {
        return false;
    }

    /** Whether a score may bring a submission: when it was made, and which page of this tool shows it. */
    boolean keepsSubmissions() {
        return false;
    }

    /** How many members of a course are asked for at once. */
    int rosterPage() {
        return 100;
    }

    private static boolean says(Answer answer, String words) {
        return answer.body().toLowerCase(Locale.ROOT).contains(words);
    }
}
