package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praetor.formality.Texting.claims;
import static org.praetor.formality.Texting.hits;
import static org.praetor.formality.Texting.marks;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FE-CLM-14…20, 24 and 29: words, brackets and signs, each with a near miss. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClaimWordingRulesTest {

    @ParameterizedTest
    @CsvSource({
        "FE-CLM-16, 在高温条件下压合, 高温",
        "FE-CLM-16, 用高压水泵和高频电源供水, ''",
        "FE-CLM-16, 包括较薄的垫层, 较薄",
        "FE-CLM-16, 包括薄膜和厚度为2mm的垫层, ''",
        "FE-CLM-16, 垫层的长度很长, 很长",
        "FE-CLM-16, 采用较轻的面层, 较轻",
        "FE-CLM-16, 所述垫层的厚度适当, 适当",
        "FE-CLM-16, 面层采用合适的材料, 合适的",
        "FE-CLM-16, 比较重要度后取适应度高者, ''",
        "FE-CLM-18, 厚度≈2mm, ≈",
        "FE-CLM-17, 包括金属件，例如钢件, 例如",
        "FE-CLM-17, 所述垫层优选为毛毡, 优选为",
        "FE-CLM-17, 采用优选算法求解, ''",
        "FE-CLM-17, 垫层的材料包括天然纤维，如棉纤维, 如",
        "FE-CLM-17, 厚度按下式计算，如果大于2mm则压合，如此反复, ''",
        "FE-CLM-17, 所述面层最好采用钢网, 最好",
        "FE-CLM-20, 所述面层最好是钢网, ''",
        "FE-CLM-17, 包括最好的钢网, ''",
        "FE-CLM-20, 包括最好的钢网, 最好",
        "FE-CLM-17, 所述面层可选地粘有网, 可选地",
        "FE-CLM-17, 一般设有三层网, 一般",
        "FE-CLM-17, 所述网孔通常为方形, 通常为",
        "FE-CLM-17, 按照一般工况和可选地址接收通常时段的信号, ''",
        "FE-CLM-18, 所述芯层接近椭圆形, 接近",
        "FE-CLM-18, 在接近端部处开孔, 接近",
        "FE-CLM-18, 两侧面与底面基本上垂直, 基本上",
        "FE-CLM-18, 所述面层大致呈波浪状, 大致",
        "FE-CLM-18, 所述面层与芯层基本平行, 基本",
        "FE-CLM-18, 滑块相互接近，在滑块接近端部时由接近传感器感应，具有基本单元, ''",
        "FE-CLM-18, 厚度约为2mm, 约",
        "FE-CLM-18, 厚度为2mm左右, 左右",
        "FE-CLM-18, 节约用水，左右两侧受约束，预约10次, ''",
        "FE-CLM-18, 包括螺钉、螺母等, 等",
        "FE-CLM-18, 两侧厚度相等，等离子处理，间距均等，, ''",
        "FE-CLM-18, 包括毛毡或类似物, 或类似物",
        "FE-CLM-18, 设有接近开关，最接近门的一侧开槽, ''",
        "FE-CLM-20, 性能国际领先, 国际领先",
        "FE-CLM-20, 按最优解确定位置, ''",
        "FE-CLM-20, 其优点在于强度高, 优点在于",
        "FE-CLM-20, 由于重力而下落, ''",
        "FE-CLM-20, 芯层为毛毡，因为毛毡柔软, 因为",
        "FE-CLM-20, 由于芯层透气，因此面层不会鼓包, 由于芯层透气，因此",
        "FE-CLM-20, 芯层与面层一次压合，这样可以少用一道胶, 这样可以",
        "FE-CLM-20, 芯层开孔，所以重量轻, 所以",
        "FE-CLM-20, 这样的芯层由于受压而变薄, ''",
        "FE-CLM-24, 厚度大于2mm以上, 大于2mm以上",
        "FE-CLM-24, 厚度大于等于2mm且为5mm以下, ''",
        "FE-CLM-24, 包括芯层和面层组成, 包括芯层和面层组成",
        "FE-CLM-24, 包括由芯层和面层组成的叠层，以及芯层的组成部分, ''",
        "FE-CLM-15, 包括提示灯（必要的话可以拆下）, （必要的话可以拆下）",
        "FE-CLM-15, 包括毛毡（优选羊毛）, （优选羊毛）",
        "FE-CLM-15, 包括毛毡(3)(由回收的羊毛压成), (由回收的羊毛压成)",
        "FE-CLM-15, 包括聚（甲基丙烯酸甲酯）和PMMA（聚甲基丙烯酸甲酯类）, ''",
        "FE-CLM-15, 包括中央处理器（CPU）、芯层（2）, ''"
    })
    void a_word_is_marked_where_it_blurs_the_scope_and_not_where_it_is_a_term(
            String rule, String feature, String expected) {
        assertThat(String.join("|", marks(claims("一种板，其特征在于，" + feature + "。"), rule)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "FE-CLM-19, 一种冷库保温技术, 1",
        "FE-CLM-19, 一种保温板及其制备方法, 1",
        "FE-CLM-19, 一种压合方法及装置, 1",
        "FE-CLM-19, 一种面层与芯层的压合方法, 0",
        "FE-CLM-19, 一种基于通信技术的装置, 0",
        "FE-CLM-29, 一种关节炎的诊断方法, 1",
        "FE-CLM-29, 一种治疗高血压病的方法, 1",
        "FE-CLM-29, 一种棋类游戏规则, 1",
        "FE-CLM-29, 一种轴承故障诊断方法, 0",
        "FE-CLM-29, 一种用于诊断关节炎的试剂盒, 0",
        "FE-CLM-29, 化合物甲在制备治疗关节炎的药物中的应用, 0",
        "FE-CLM-29, 化合物甲在制备用于治疗关节炎的药物中的应用, 0",
        "FE-CLM-29, 抗体乙在制备用于诊断肺癌的试剂盒中的用途, 0",
        "FE-CLM-29, 化合物甲用于治疗关节炎的用途, 1"
    })
    void the_subject_of_an_independent_claim_shows_its_type_and_whether_it_is_excluded(
            String rule, String subject, int findings) {
        assertThat(hits(claims(subject + "，其特征在于，有芯层。"), rule)).hasSize(findings);
    }

    @Test
    void praise_is_a_defect_where_the_word_means_nothing_else() {
        assertThat(hits(claims("一种板，其特征在于，国际领先。"), "FE-CLM-20")).containsExactly("E 1");
        assertThat(List.of("性价比高的网", "独家配制的胶", "顶级的面层", "贴合完美"))
                .allSatisfy(praise -> assertThat(hits(claims("一种板，其特征在于，有" + praise + "。"), "FE-CLM-20"))
                        .containsExactly("E 1"));
        assertThat(List.of("查询顶级域名服务器", "设置完美匹配层", "记录独家授权的期限"))
                .allSatisfy(term -> assertThat(hits(claims("一种方法，其特征在于，" + term + "。"), "FE-CLM-20"))
                        .isEmpty());
        assertThat(hits(claims("一种方法，其特征在于，使压合效果最佳。"), "FE-CLM-20")).containsExactly("W 1");
        assertThat(hits(claims("一种方法，其特征在于，根据促销日的销量调整库存。"), "FE-CLM-20")).containsExactly("W 1");
    }

    @Test
    void where_substances_are_claimed_a_picture_is_their_formula() {
        String picture = "，其特征在于，选自以下之一\n\uFFFC\n。";
        assertThat(hits(claims("一种保温板" + picture), "FE-CLM-13")).containsExactly("W 1");
        assertThat(hits(claims("一种化合物或其药学上可接受的盐" + picture, "根据权利要求1所述的产品" + picture), "FE-CLM-13"))
                .isEmpty();
        assertThat(hits(claims("一种化合物，其特征在于，如下图所示\n\uFFFC\n。"), "FE-CLM-13")).containsExactly("E 1");
    }

    @Test
    void a_claim_closed_by_its_wording_is_not_extended() {
        String closed = "一种保温板，其特征在于，由芯层和面层组成。";
        assertThat(hits(claims(closed, "根据权利要求1所述的保温板，其特征在于，还包括背层。"), "FE-CLM-24"))
                .containsExactly("W 2");
        assertThat(hits(claims(closed, "根据权利要求1所述的保温板，其特征在于，所述芯层还包括网。"), "FE-CLM-24"))
                .isEmpty();
        assertThat(hits(claims("一种保温板，其特征在于，主要由芯层和面层组成。", "根据权利要求1所述的保温板，其特征在于，还包括背层。"), "FE-CLM-24"))
                .isEmpty();
    }

    @Test
    void a_sign_is_known_to_the_description_and_a_number_of_a_step_is_no_sign() {
        Application application =
                Texting.told("保温板包括芯层1和面层2。", "一种保温板，其特征在于，包括芯层(1)、面层(2；3)和网，按公式(8)计算，步骤(9)压合；(7)冷却。");
        assertThat(marks(application, "FE-CLM-14")).containsExactly("3");
    }

    @Test
    void a_sign_without_parentheses_is_marked_where_the_description_uses_it_for_the_same_word() {
        Application application = Texting.told("附图标记：芯层1，面层2。芯层1与面层2粘合，模块3计算。", "一种保温板，其特征在于，包括芯层1和面层(2)、模块3，厚度为2。");
        assertThat(marks(application, "FE-CLM-14")).containsExactly("1");
    }

    @ParameterizedTest
    @CsvSource({
        "芯层3铰接在面层(2)上, W 1 bare 3",
        "面层(2)和芯层(3)相连，芯层9铰接在面层(2)上, W 1 9",
        "芯层9铰接在面层(2)上, ''",
        "面层(2)和芯层(3)相连，芯层30s后冷却, ''",
        "芯层3个一组叠在面层(2)上, ''",
        "芯层(3)铰接在面层(2)上, ''",
        "面层(2)在2019冠状病毒流行时制成, ''",
        "面层(2)由模块3驱动, ''",
        "面层(2)按方法9制成, ''",
        "芯层9铰接在面层上, ''"
    })
    void a_sign_before_a_verb_is_one_where_signs_are_used_and_the_word_carries_one(String claim, String expected) {
        Application application = Texting.told("附图标记：芯层3，面层2。芯层3与面层2粘合，芯层3可转动，模块3计算。", "一种保温板，其特征在于，" + claim + "。");
        assertThat(Texting.reports(application, "FE-CLM-14").stream().map(report -> report.replaceAll(" \\[.*", "")))
                .containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected));
    }
}
