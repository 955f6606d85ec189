package org.praetor.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text to a party names no other case, company or person by number, however it is spelt. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OthersNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "与20260302-000123相同",
                "与20260302000123相同",
                "附件1 20260302 - 000123",
                "与2026-03-02-000123相同",
                "与２０２６０３０２－０００１２３相同",
                "与2026 0302 0001 23相同",
                "与20260302–000123相同",
                "与20260302\n000123相同",
                "与沪预发〔2026〕3号相同",
                "与沪预发〔２０２６〕3号相同",
                "与沪预发〔 2026 〕 3 号相同",
                "与沪预发（2026）3号相同",
                "与沪预发[2026]第3号相同",
                "与202310000001.5相同",
                "与2023100000015相同",
                "与ZL 2023 1 0000001.5相同",
                "与２０２３１００００００１．Ｘ相同",
                "与91310104MA1K0B028F相同",
                "与91310104ma1k0b028f相同",
                "与９１３１０１０４ＭＡ１Ｋ０Ｂ０２８Ｆ相同",
                "与91310104 MA1K 0B02 8F相同",
                "与9131-0104-MA1K-0B02-8F相同",
                "与A1310104MA1K0B028F相同",
                "与N2310104MF1234567K相同",
                "与11010519491231002X相同",
                "与110105 19491231 002x相同",
                "与2003 1 0102344.5相同",
                "与2026 1012 3456.X相同",
                "与2019 2020 2021.5相同",
                "2019-2021年间与2023-1-0000001.5相同",
                "与CN 202310000001.5相同",
                "与CN201920202021.5相同",
                "与沪知法裁字〔2023〕1号相同",
                "对比文件CN110123456A，与2023100000015相同"
            })
    void numbers_of_cases_companies_and_persons_are_found_in_every_spelling(String text) {
        assertThat(OthersNumbers.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "说明书第3至6段与权利要求1的参数没有说明来源。",
                "说明书第[0012]段至第[0015]段的尺寸为120 mm × 80 mm × 35 mm，公差±0.05 mm。",
                "孔径1200x800x600，容积20000000 mm3，电阻1 000 000 000 Ω。",
                "记录的日期为2026-03-02至2026-03-05，早于2026年3月6日。",
                "2026-03-02 2026-03-05 两日的记录不一致。",
                "记录于2026-03-02 10:30:00，第12至14号实验。",
                "20260302所记的数据与20260305的不同。",
                "依据《规范申请专利行为的规定》（2023）第三条、国家知识产权局令第77号。",
                "2019、2020、2021三年的数据。",
                "2019 2020 2021三年的数据。",
                "2019-2020-2021",
                "2019–2021年、2021—2023年的销量。",
                "2019 - 2021 2022 2023 2024",
                "1998 1999 2000 2001 2002年",
                "2019-2021 1000件，2020-2022 30000000件",
                "对比文件1：CN 110123456 A，公开日2019-05-06。",
                "CN110123456A CN110123457A CN209123456U CN1234567C",
                "CN112345678A\nCN112345679B",
                "US 2019/0123456 A1, US20191234567A1, US 10123456 B2",
                "WO2019123456A1 EP3123456B1 JP2019-123456A KR1020191234567A",
                "见GB/T 1234-2020、IPC G06F 17/30和图1-12。",
                "The data of 2026-03-02 in paragraphs 0012-0015 differ from Table 3."
            })
    void dimensions_dates_and_paragraph_numbers_are_left_alone(String text) {
        assertThat(OthersNumbers.in(text)).isFalse();
    }
}
