package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praetor.formality.Texting.hits;
import static org.praetor.formality.Texting.reports;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AbstractRulesTest {

    @ParameterizedTest
    @CsvSource({
        "一种陶瓷过滤器, 本发明公开了一种保温板，包括板体。, E",
        "一种耳机、相应的音源设备以及控制方法, 一种耳机，所述耳机包括存储器。, W",
        "一种滤篮的清洗控制方法, 本发明公开了一种板材，采用加热方法。, E",
        "一种陶瓷过滤器, 本发明公开了一种陶瓷过滤器。, ''"
    })
    void an_abstract_without_any_subject_of_the_title_is_a_defect(String title, String text, String expected) {
        assertThat(String.join(",", hits(summed(title, text), "FE-ABS-02"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "该滤篮国内领先。, E",
        "该滤篮填补空白。, E",
        "该滤篮性价比高。, E",
        "该滤篮的滤水效果最佳。, W",
        "按最佳的网孔尺寸编织。, ''",
        "该方法预测大型超市的销量数据。, ''",
        "篮体与篮盖完美结合。, ''"
    })
    void an_abstract_does_not_praise(String sentence, String expected) {
        assertThat(String.join(",", hits(summed("一种滤篮", "本发明公开了一种滤篮。" + sentence), "FE-ABS-03")))
                .isEqualTo(expected);
    }

    private static Application summed(String title, String text) {
        Draft draft = new Draft();
        draft.title = title;
        draft.abstractLines.add(text);
        return draft.application();
    }

    @ParameterizedTest
    @CsvSource({
        "陶瓷滤, 本发明公开了一种陶瓷板。, ''",
        "陶瓷滤管, 本发明公开了一种陶瓷板。, W partly",
        "陶瓷滤管支架焊接工位台, 本发明公开了陶瓷滤管。, W partly",
        "陶瓷滤管支架焊接工位台, 本发明公开了陶瓷滤板。, E",
        "板、陶瓷过滤器, 本发明公开了一种保温层，包括层体。, E"
    })
    void half_of_the_title_is_enough_and_less_than_three_tenths_are_a_defect(
            String title, String text, String expected) {
        assertThat(reports(summed(title, text), "FE-ABS-02").stream()
                        .map(report -> report.substring(0, Math.max(1, report.indexOf("本")))
                                .strip()))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "'篮体(1)上有篮盖(2)，提手3与篮体相连。', W 3 [3]",
        "'篮体(1)上有篮盖(2)，提手(3)与篮体相连。', ''",
        "'篮体(1)上有提手3与篮体相连。', ''",
        "'篮体1上有提手3与篮体相连。', ''"
    })
    void a_sign_without_brackets_among_signs_in_brackets_is_marked(String text, String expected) {
        assertThat(String.join(",", reports(summed("一种滤篮", text), "FE-ABS-04"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "一种滤篮, 本发明公开了一种滤篮。, ''",
        "一种滤篮及其清洗方法, 本发明公开了一种滤篮和清洗方法。, ''",
        "一种清洗方便的滤篮, 本发明公开了一种滤篮。, ''",
        "一种滤篮, 本发明公开了一种清洗方便的滤篮。, ''",
        "一种滤篮, 本发明公开了一种井盖。, 'W 一种井盖 [一种井盖, 一种滤篮]'",
        "一种滤篮, 名称为“井盖”的发明。, 'W 井盖 [井盖, 一种滤篮]'",
        "'', 本发明公开了一种井盖。, ''"
    })
    void the_title_that_an_abstract_names_is_that_of_the_application(String title, String text, String expected) {
        assertThat(String.join(";", reports(summed(title, text), "FE-ABS-05"))).isEqualTo(expected);
    }

    @Test
    void a_sign_of_the_abstract_occurs_in_the_description() {
        String text = "说明书摘要\n一种滤篮，包括盖体（1）和提手（%s）。\n说明书\n一种滤篮\n具体实施方式\n盖体1下方有提手12，长130mm。\n";
        assertThat(reports(Texting.text(text.formatted("12")), "FE-ABS-04")).isEmpty();
        assertThat(reports(Texting.text(text.formatted("13")), "FE-ABS-04"))
                .singleElement()
                .asString()
                .startsWith("W")
                .contains("unknown 13");
    }
}
