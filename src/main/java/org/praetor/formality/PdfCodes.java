package org.praetor.formality;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many codes the library writes down when it reads a character map: a range of few letters can name two thousand million. Where a map keeps to its grammar its ranges are counted;
 * where it does not, any two numbers that follow each other are taken for one, so that what the library makes of it is never more.
 */
final class PdfCodes {

    private static final String GAP = "[ \\t\\r\\n]*+";
    private static final String NUMBER = "<([ \\t\\r\\n0-9A-Fa-f]*+)>" + GAP;
    private static final Pattern BEGIN = Pattern.compile("begin(?:bf|cid)range" + GAP);
    private static final Pattern RANGE =
            Pattern.compile(NUMBER + NUMBER + "(?:<[ \\t\\r\\n0-9A-Fa-f]*+>|\\[[^\\[\\]()%]*+]|\\d++)" + GAP);
    private static final Pattern END = Pattern.compile("end(?:bf|cid)range");
    private static final Pattern PAIR = Pattern.compile(NUMBER + "(?=" + NUMBER + ")");
    private static final Pattern ADOPTED = Pattern.compile("usecmap");
    /** What a map that is adopted by its name counts: the library reads its own copy anew each time. */
    private static final long WHOLE = 65_536;

    private PdfCodes() {}

    /** @param map a character map as it is written, a byte for each letter */
    static long count(String map) {
        long codes = ADOPTED.matcher(map).results().count() * WHOLE;
        Matcher begin = BEGIN.matcher(map);
        Matcher range = RANGE.matcher(map);
        Matcher end = END.matcher(map);
        for (boolean more = begin.find(); more; ) {
            int at = begin.end();
            more = begin.find();
            int next = more ? begin.start() : map.length();
            for (range.region(at, next); range.lookingAt(); range.region(at, next)) {
                codes += codes(range);
                at = range.end();
            }
            if (!end.region(at, next).lookingAt()) {
                codes += pairs(map, at, next);
            }
        }
        return codes;
    }

    private static long pairs(String map, int from, int to) {
        long codes = 0;
        for (Matcher pair = PAIR.matcher(map).region(from, to); pair.find(); ) {
            codes += codes(pair);
        }
        return codes;
    }

    private static long codes(Matcher range) {
        return Math.max(0, (long) last(range.group(2)) - last(range.group(1))) + 1;
    }

    /** The last four bytes, as the library adds them up; a digit that has no second one is the first half of its byte. */
    private static int last(String hexadecimal) {
        String digits = hexadecimal.replaceAll("[ \\t\\r\\n]", "");
        String bytes = digits.length() % 2 == 0 ? digits : digits + "0";
        String four = bytes.substring(Math.max(0, bytes.length() - 8));
        return four.isEmpty() ? 0 : Integer.parseUnsignedInt(four, 16);
    }
}
