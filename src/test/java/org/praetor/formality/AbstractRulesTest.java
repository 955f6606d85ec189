package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praetor.formality.Texting.hits;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
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
    @CsvSource({"该滤篮国内领先。, E", "该滤篮填补空白。, E", "该滤篮性价比高。, W", "按最佳的网孔尺寸编织。, ''", "该方法预测大型超市的销量数据。, ''", "篮体与篮盖完美结合。, ''"
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
}
