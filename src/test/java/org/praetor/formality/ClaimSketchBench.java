package org.praetor.formality;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.praetor.bench.Bench;

/** Sketches of 100 claims a second against cutting them into pieces alone; one sketch against 10,000 kept ones, against comparing the pieces themselves. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClaimSketchBench {

    private static final int REPEATS = 9;
    private static final int KEPT = 10_000;
    private static final byte[] SECRET = "a secret of thirty-two bytes ...".getBytes(StandardCharsets.US_ASCII);

    private final List<Claim> claims =
            Texting.claims(LongText.of(100, 1).claims().toArray(String[]::new)).claims();
    private final List<Claim> others =
            Texting.claims(SampleText.INVENTION.claims().toArray(String[]::new)).claims();

    @Test
    void sketching() {
        Bench.compare(
                "sketch",
                "app/s",
                REPEATS,
                () -> IntStream.range(0, 20)
                        .filter(done -> sketch(claims).bytes().length == 1024)
                        .count(),
                () -> IntStream.range(0, 20)
                        .filter(done -> !ClaimShingles.of(claims).isEmpty())
                        .count(),
                "cutting the claims into pieces");
    }

    @Test
    void comparing() {
        ClaimSketch own = sketch(claims);
        List<byte[]> kept = Collections.nCopies(KEPT, sketch(others).bytes());
        Set<String> pieces = ClaimShingles.of(claims);
        Set<String> otherPieces = ClaimShingles.of(others);
        Bench.compare(
                "sketch-against-10000",
                "pair/s",
                REPEATS,
                () -> kept.stream()
                        .filter(bytes -> own.similarity(ClaimSketch.of(bytes)) < 1)
                        .count(),
                () -> IntStream.range(0, KEPT)
                        .filter(pair -> exact(pieces, otherPieces) < 1)
                        .count(),
                "exact similarity of the pieces");
    }

    private static ClaimSketch sketch(List<Claim> claims) {
        return ClaimSketch.of(claims, SECRET).orElseThrow();
    }

    private static double exact(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(other);
        both.retainAll(one);
        return (double) both.size() / (one.size() + other.size() - both.size());
    }
}
