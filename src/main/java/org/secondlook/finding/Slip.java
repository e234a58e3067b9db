package org.secondlook.finding;

/** A slip of the keyboard: a letter too few, too many or wrong, or two that have changed places. */
final class Slip {

    private Slip() {}

    /** Whether one word becomes the other by one slip. */
    static boolean isAllBetween(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        int shorter = Math.min(one.length(), other.length());
        if (longer - shorter > 1 || one.equals(other)) {
            return false;
        }
        int same = 0;
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return endsAlike(one, same + (one.length() == longer ? 1 : 0), other, same + (other.length() == longer ? 1 : 0))
                || isSwap(one, other, same);
    }

    private static boolean endsAlike(String one, int from, String other, int otherFrom) {
        return from <= one.length()
                && otherFrom <= other.length()
                && one.substring(from).equals(other.substring(otherFrom));
    }

    private static boolean isSwap(String one, String other, int at) {
        return one.length() == other.length()
                && at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
    }
}
