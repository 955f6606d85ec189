package org.praetor.reliability;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Acts without end from one seed, on some thirty cases at a time; one in three is on the case of the act before it. */
final class RandomActs {

    private static final int CASES = 30;
    private static final List<String> GROUNDS = List.of("stay", "settlement", "quiet", "appraisal");
    private static final List<String> CAPS = List.of("hotline.checkExt", "jc.decideExt", "adj.ext1Max");
    private static final List<String> VERBS = weighted(
            "stop 20",
            "resume 22",
            "extend 14",
            "complete 20",
            "recompute 9",
            "notice 3",
            "closure 3",
            "rule 3",
            "cancel 1",
            "set-aside 3",
            "fire 8",
            "pass 7",
            "file 5");

    private final long seed;
    private final Random random;
    private int acts;
    private int cases;
    private int latest;

    RandomActs(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    private static List<String> weighted(String... verbs) {
        List<String> weighted = new ArrayList<>();
        for (String verb : verbs) {
            String[] words = verb.split(" ");
            for (int left = Integer.parseInt(words[1]); left > 0; left--) {
                weighted.add(words[0]);
            }
        }
        return weighted;
    }

    /** So many acts that count, and those around them. */
    List<Act> next(int counted) {
        List<Act> next = new ArrayList<>();
        for (int left = counted; left > 0; ) {
            Act act = act(cases < CASES ? "file" : oneOf(VERBS));
            next.add(act);
            left -= act.counts() ? 1 : 0;
        }
        return next;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private String oneOf(List<String> words) {
        return words.get(below(words.size()));
    }

    private Act act(String verb) {
        acts++;
        List<String> arguments = switch (verb) {
            case "file" -> List.of(caseId(cases++));
            case "stop" -> List.of(anyCase(), oneOf(GROUNDS), number(9));
            case "resume" -> List.of(anyCase(), number(4), number(6));
            case "extend" -> List.of(anyCase(), oneOf(CAPS), below(4) == 0 ? "99" : "1");
            case "complete" -> List.of(anyCase(), below(6) == 0 ? "done" : "note");
            case "cancel", "set-aside" -> List.of(anyCase());
            case "notice", "closure" -> List.of(number(70), number(70));
            case "rule" -> List.of(Integer.toString(6 + below(8)));
            case "pass" -> List.of(Integer.toString(2 + below(16)));
            default -> List.of();
        };
        return new Act("act-" + acts, below(2), verb, arguments);
    }

    private String number(int bound) {
        return Integer.toString(below(bound));
    }

    private String anyCase() {
        if (below(3) > 0) {
            latest = cases - 1 - below(CASES);
        }
        return caseId(latest);
    }

    private String caseId(int number) {
        byte[] name = (seed + "/" + number).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString();
    }
}
