package org.praetor.clock;

/** How many letters have to be put in, left out or changed to make one word of another (Levenshtein). */
final class EditDistance {

    private static final int LONGEST = 100;

    private EditDistance() {}

    /** Of the first hundred letters. */
    static int between(String one, String other) {
        String from = one.substring(0, Math.min(LONGEST, one.length()));
        String to = other.substring(0, Math.min(LONGEST, other.length()));
        int[] row = new int[to.length() + 1];
        for (int at = 0; at < row.length; at++) {
            row[at] = at;
        }
        for (int line = 1; line <= from.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int at = 1; at < row.length; at++) {
                int changed = diagonal + (from.charAt(line - 1) == to.charAt(at - 1) ? 0 : 1);
                diagonal = row[at];
                row[at] = Math.min(changed, 1 + Math.min(row[at], row[at - 1]));
            }
        }
        return row[to.length()];
    }
}
