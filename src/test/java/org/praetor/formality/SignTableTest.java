package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignTableTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "附图标记说明：1、盖体；2、滤篮；3、提手。 | 1盖体 2滤篮 3提手",
                "附图标记：1-盖体，2-滤篮，3-提手 | 1盖体 2滤篮 3提手",
                "图中：盖体1、滤篮2、提手3 | 1盖体 2滤篮 3提手",
                "图中：1.盖体；12a.滤篮；1234.提手 | 1盖体 12a滤篮 1234提手",
                "图中：1、盖体；2、滤篮。 | ''",
                "图中：1、盖体；2、滤篮；3、提手；用于清洗；便于安装 | ''",
                "图中：1、盖体；2、滤篮；3、提手；4、底座；5、网；6、轴；7、轮；用于清洗；便于安装；经久耐用 | 1盖体 2滤篮 3提手 4底座 5网 6轴 7轮",
                "图中：1、步骤；2、滤篮；3、提手 | ''",
                "图中：1、盖体；2、V形槽；3、LED灯。 | 1盖体 2V形槽 3LED灯",
                "盖体1包括滤篮2和提手3，便于清洗 | ''"
            })
    void a_list_has_three_rows_or_more_and_little_else(String text, String expected) {
        SignTable table = SignTable.of(described(text));
        assertThat(table.rows().stream().map(row -> row.sign() + row.name()).collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void each_row_has_its_place_and_the_first_name_of_a_sign_counts() {
        Description description = described("附图标记说明：1、盖体；2、滤篮；1、提手；3、滤篮。");
        SignTable table = SignTable.of(description);
        assertThat(table.rows())
                .extracting(row -> description.text().substring(row.start(), row.end()))
                .containsExactly("1、盖体", "2、滤篮", "1、提手", "3、滤篮");
        assertThat(table.rows()).extracting(SignTable.Row::paragraph).containsOnly("2");
        assertThat(table.names()).containsEntry("1", "盖体").hasSize(3);
        assertThat(table.signs()).containsEntry("滤篮", "2").hasSize(3);
    }

    @Test
    void the_list_may_stand_in_another_section_if_it_says_what_it_is() {
        Draft draft = new Draft();
        draft.description.addAll(List.of("具体实施方式", "附图标记：1、盖体；2、滤篮；3、提手。", "1、盖体；2、滤篮；4、网。"));
        assertThat(SignTable.of(draft.application().description()).rows()).hasSize(3);
    }

    private static Description described(String list) {
        Draft draft = new Draft();
        draft.description.addAll(List.of("附图说明", "图1是结构示意图。", list, "具体实施方式", "如图1所示。"));
        return draft.application().description();
    }
}
