package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SoughtTest {

    private static final String TEXT = "，如铜，如图，如果，板如铜。底板12，底板3、1.5mm，x7，ab1，底板12345；最优，更优选，优选算法，约5，节约5，等，相等，共等";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "如(?!图|果)(?=\\p{IsHan})(?<=，如)",
                "\\d(?<![\\d.]\\d)\\d{0,3}(?![\\d.])",
                "\\d{1,3}[a-z]?(?=[，、；])(?<=\\p{IsHan}{2}\\d{1,3}[a-z]?)",
                "最优|(?:更|最)?优选(?!算法)",
                "约(?<!节约)(?=\\d)",
                "等(?<![相共]等)(?=，|$)|等$",
                "[a-z]+\\d",
                "(?s)如.+。"
            })
    void finds_what_the_pattern_finds(String pattern) {
        List<String> expected = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(TEXT);
        while (matcher.find()) {
            expected.add(matcher.start() + "-" + matcher.end() + " " + matcher.group());
        }
        List<String> found = new ArrayList<>();
        Sought.Scan scan = Sought.of(pattern).in(TEXT);
        while (scan.next()) {
            found.add(scan.start() + "-" + scan.end() + " " + scan.group());
        }
        assertThat(found).isEqualTo(expected).isNotEmpty();
    }

    @Test
    void what_every_match_needs_is_looked_for_first_and_only_within_reach() {
        Sought near = Sought.of("其他[^，]{0,3}厂").near("厂", 5);
        Sought.Scan scan = near.in("其他其他，其他大厂，其他一二三厂，厂，其他一二三四厂");
        assertThat(scan.next()).isTrue();
        assertThat(scan.group()).isEqualTo("其他大厂");
        assertThat(scan.next()).isTrue();
        assertThat(scan.group()).isEqualTo("其他一二三厂");
        assertThat(scan.next()).isFalse();
        assertThat(near.standsIn("厂，其他其他")).isFalse();
    }

    @Test
    void goes_on_where_it_is_told_to() {
        Sought.Scan scan = Sought.of("(板)板").in("板板板");
        assertThat(scan.next()).isTrue();
        scan.resume(scan.match().end(1));
        assertThat(scan.next()).isTrue();
        assertThat(scan.start()).isEqualTo(1);
        assertThat(scan.next()).isFalse();
        assertThat(scan.next()).isFalse();
    }

    @Test
    void takes_out_or_replaces_what_it_finds() {
        Sought words = Sought.of("所述的?|该");
        assertThat(words.removedFrom("所述的板与该板和所述")).isEqualTo("板与板和");
        assertThat(words.replacedIn("该板$1", "\\1")).isEqualTo("\\1板$1");
        assertThat(words.removedFrom("板")).isEqualTo("板");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[^，]+", ".板", "\\p{IsHan}板", "板?", "(?<!上)\\S"})
    void a_pattern_that_may_begin_with_anything_is_refused(String pattern) {
        assertThatIllegalArgumentException().isThrownBy(() -> Sought.of(pattern));
    }
}
