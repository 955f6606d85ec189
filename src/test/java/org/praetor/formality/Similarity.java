package org.praetor.formality;

import java.util.HashMap;
import java.util.Map;

/** Length of the longest common subsequence by Myers' greedy difference, for texts that are nearly equal. */
final class Similarity {

    private Similarity() {}

    static int inOrder(String left, String right) {
        int n = left.length();
        int m = right.length();
        Map<Integer, Integer> furthest = new HashMap<>();
        furthest.put(1, 0);
        int most = Math.min(n + m, 20_000);
        for (int edits = 0; edits <= most; edits++) {
            for (int k = -edits; k <= edits; k += 2) {
                int down = furthest.getOrDefault(k + 1, -1);
                int across = furthest.getOrDefault(k - 1, -1);
                int x = k == -edits || (k != edits && across < down) ? down : across + 1;
                int y = x - k;
                while (x < n && y < m && left.charAt(x) == right.charAt(y)) {
                    x++;
                    y++;
                }
                furthest.put(k, x);
                if (x >= n && y >= m) {
                    return (n + m - edits) / 2;
                }
            }
        }
        return 0;
    }
}
