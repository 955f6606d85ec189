package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Likeness of claims from sketches alone, against the exact Jaccard similarity of their pieces. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClaimSketchTest {

    private static final byte[] SECRET = "a secret of thirty-two bytes ...".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OTHER = "another one of thirty-two bytes.".getBytes(StandardCharsets.US_ASCII);

    /** Four standard errors at the worst place, s = 0.5. */
    private static final double ERROR = 4 * 0.5 / Math.sqrt(ClaimSketch.FUNCTIONS);

    private final List<List<Claim>> own = own();

    @Test
    void equal_claims_are_alike_entirely() {
        own.forEach(
                claims -> assertThat(similarity(claims, List.copyOf(claims))).isEqualTo(1.0));
    }

    @Test
    void claims_of_strangers_have_next_to_nothing_in_common() {
        for (List<Claim> one : own) {
            for (List<Claim> other : own) {
                if (one != other) {
                    assertThat(similarity(one, other)).isLessThan(0.1 + ERROR);
                    assertThat(exact(one, other)).isLessThan(0.1);
                }
            }
        }
    }

    @Test
    void a_tenth_of_the_words_changed_leaves_between_two_fifths_and_three_quarters() {
        for (List<Claim> claims : own) {
            List<Claim> changed = changed(claims, 10);
            assertThat(exact(claims, changed)).isBetween(0.4, 0.75);
            assertThat(similarity(claims, changed)).isBetween(0.4 - ERROR, 0.75 + ERROR);
        }
    }

    @Test
    void the_estimate_is_within_its_error_of_the_exact_similarity() {
        for (List<Claim> claims : own) {
            for (int every : new int[] {2, 3, 5, 10, 20, 40}) {
                List<Claim> changed = changed(claims, every);
                assertThat(similarity(claims, changed)).isCloseTo(exact(claims, changed), within(ERROR));
            }
        }
    }

    @Test
    void it_does_not_matter_which_of_the_two_comes_first() {
        for (List<Claim> one : own) {
            for (List<Claim> other : own) {
                assertThat(similarity(one, other)).isEqualTo(similarity(other, one));
            }
        }
    }

    @Test
    void claims_in_another_order_with_other_numbers_and_signs_are_the_same() {
        List<Claim> first = Texting.claims(
                        "一种雾化除尘喷枪，包括枪体(1)和喷嘴(2)，其特征在于，所述喷嘴(2)内设有旋流片。",
                        "根据权利要求1所述的雾化除尘喷枪，其特征在于，所述旋流片为陶瓷片。",
                        "根据权利要求1或2所述的雾化除尘喷枪，其特征在于，所述枪体(1)上设有压力表。",
                        "根据权利要求1至3中任一项所述的雾化除尘喷枪，其特征在于，还包括水箱。")
                .claims();
        List<Claim> second = Texting.claims(
                        "一种雾化除尘喷枪，包括枪体（10）和喷嘴（20），其特征在于，所述喷嘴（20）内设有旋流片。",
                        "根据权利要求1所述的雾化除尘喷枪，其特征在于，所述枪体（10）上设有压力表。",
                        "根据权利要求1～2中任意一项所述的雾化除尘喷枪，其特征在于，所述旋流片为陶瓷片。",
                        "根据权利要求3所述的雾化除尘喷枪，其特征在于，还包括水箱。")
                .claims();
        assertThat(similarity(first, second)).isEqualTo(1.0);
    }

    @Test
    void a_kept_sketch_serves_like_a_fresh_one() {
        ClaimSketch sketch = sketch(own.get(0), SECRET);
        assertThat(sketch.bytes()).hasSize(1024);
        assertThat(ClaimSketch.of(sketch.bytes()).similarity(sketch)).isEqualTo(1.0);
    }

    @Test
    void under_another_secret_the_same_text_has_other_values_so_that_no_guess_can_be_tried() {
        for (List<Claim> claims : own) {
            ClaimSketch known = sketch(claims, SECRET);
            ClaimSketch guessed = sketch(claims, OTHER);
            assertThat(Arrays.equals(known.bytes(), guessed.bytes())).isFalse();
            assertThat(known.similarity(guessed)).isZero();
        }
    }

    @Test
    void a_sketch_holds_no_piece_of_the_text() {
        for (List<Claim> claims : own) {
            String utf8 = new String(sketch(claims, SECRET).bytes(), StandardCharsets.ISO_8859_1);
            ClaimShingles.of(claims)
                    .forEach(piece -> assertThat(utf8)
                            .doesNotContain(latin(piece.getBytes(StandardCharsets.UTF_8)))
                            .doesNotContain(latin(piece.getBytes(StandardCharsets.UTF_16BE))));
        }
    }

    @Test
    void without_a_letter_in_the_claims_there_is_nothing_to_compare() {
        assertThat(ClaimSketch.of(List.of(), SECRET)).isEmpty();
        assertThat(ClaimSketch.of(Texting.claims("……").claims(), SECRET)).isEmpty();
    }

    @Test
    void no_two_published_documents_reach_the_bound_of_the_house() {
        List<List<Claim>> published = Corpus.fulltexts().stream()
                .map(document -> Corpus.application(document).claims())
                .filter(claims -> !claims.isEmpty())
                .toList();
        List<ClaimSketch> sketches =
                published.stream().map(claims -> sketch(claims, SECRET)).toList();
        List<Double> pairs = new ArrayList<>();
        for (int one = 0; one < sketches.size(); one++) {
            for (int other = 0; other < one; other++) {
                pairs.add(sketches.get(one).similarity(sketches.get(other)));
            }
        }
        assertThat(pairs)
                .hasSizeGreaterThan(900)
                .allSatisfy(pair -> assertThat(pair).isLessThan(0.5));
        assertThat(pairs.stream().filter(pair -> pair > 0.2).count())
                .as("two of the documents are of one family of inventions")
                .isLessThanOrEqualTo(1);
    }

    private static List<List<Claim>> own() {
        List<List<Claim>> own = new ArrayList<>();
        Specimen.own().forEach(specimen -> own.add(specimen.application().claims()));
        return own;
    }

    private static double similarity(List<Claim> one, List<Claim> other) {
        return sketch(one, SECRET).similarity(sketch(other, SECRET));
    }

    private static ClaimSketch sketch(List<Claim> claims, byte[] secret) {
        return ClaimSketch.of(claims, secret).orElseThrow();
    }

    private static double exact(List<Claim> one, List<Claim> other) {
        Set<String> both = new HashSet<>(ClaimShingles.of(one));
        Set<String> either = new HashSet<>(both);
        either.addAll(ClaimShingles.of(other));
        both.retainAll(ClaimShingles.of(other));
        return (double) both.size() / either.size();
    }

    /** Every n-th word of two characters becomes a word that stands nowhere else. */
    private static List<Claim> changed(List<Claim> claims, int every) {
        int[] words = {0};
        return claims.stream()
                .map(claim -> new Claim(
                        claim.number(),
                        claim.label(),
                        changed(claim.text(), every, words),
                        claim.start(),
                        claim.reference()))
                .toList();
    }

    private static String changed(String text, int every, int[] words) {
        StringBuilder changed = new StringBuilder(text);
        IntStream.iterate(0, at -> at + 1 < text.length(), at -> at + 2)
                .filter(at -> Character.isIdeographic(text.charAt(at)) && Character.isIdeographic(text.charAt(at + 1)))
                .filter(at -> words[0]++ % every == 0)
                .forEach(at -> {
                    changed.setCharAt(at, (char) ('㐀' + words[0] % 6000));
                    changed.setCharAt(at + 1, (char) ('㐀' + words[0] * 7 % 6000));
                });
        return changed.toString();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
