package org.praetor.formality;

import java.util.Arrays;

/** Where digits stand in a text. Found once: several rules look at each of the thousands of numbers that a description may have. */
final class Numbers {

    private final String text;
    /** First digit of each number and the place past its last one, by turns. */
    private int[] bounds = new int[64];

    private int size;

    Numbers(String text) {
        this.text = text;
        for (int at = 0; at < text.length(); at++) {
            if (Letters.digit(text.charAt(at))) {
                int past = Letters.pastDigits(text, at);
                add(at, past);
                at = past;
            }
        }
    }

    private void add(int start, int past) {
        if (2 * size == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * bounds.length);
        }
        bounds[2 * size] = start;
        bounds[2 * size + 1] = past;
        size++;
    }

    String text() {
        return text;
    }

    int size() {
        return size;
    }

    /** Where a number begins. */
    int start(int number) {
        return bounds[2 * number];
    }

    /** Past its last digit. */
    int past(int number) {
        return bounds[2 * number + 1];
    }

    /** The first number that does not begin before an offset; their size when there is none. */
    int from(int offset) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) / 2;
            if (start(middle) < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
