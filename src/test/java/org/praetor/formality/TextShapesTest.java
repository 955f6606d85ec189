package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shapes that correct texts have elsewhere than in the documents at hand: none of them is a severe defect. All samples are written for this test. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TextShapesTest {

    private static final Path CLEAN = Path.of("src/test/resources/formality/clean");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "如权利要求1至4任意一项所述的谷物烘干塔的余热循环装置",
                "如权利要求1至4任一所述的谷物烘干塔的余热循环装置",
                "根据权利要求1或2或3所述的谷物烘干塔的余热循环装置",
                "根据权利要求1、2、3或4所述的谷物烘干塔的余热循环装置",
                "根据权利要求1～4任一项所述的谷物烘干塔的余热循环装置",
                "根据权利要求1～4之任一所述的谷物烘干塔的余热循环装置",
                "根据权利要求1－4中任何一项所述的谷物烘干塔的余热循环装置",
                "根据权利要求１至４中任一项所述的谷物烘干塔的余热循环装置",
                "根据权利要求１所述的谷物烘干塔的余热循环装置",
                "按照权利要求1-4之一所述的谷物烘干塔的余热循环装置",
                "按照上述权利要求中任一项所述的谷物烘干塔的余热循环装置",
                "根据上述任意一项权利要求所述的谷物烘干塔的余热循环装置",
                "根据前述权利要求之一所述的谷物烘干塔的余热循环装置",
                "如前面任一权利要求所述的谷物烘干塔的余热循环装置",
                "如权利要求1或如权利要求2所述的谷物烘干塔的余热循环装置",
                "根据权利要求1或权利要求4所述的谷物烘干塔的余热循环装置",
                "根据权利要求 1 至 4 中任一项所述的谷物烘干塔的余热循环装置",
                "权利要求1到4中任意一个所述的谷物烘干塔的余热循环装置",
                "如权利要求第1项所述的谷物烘干塔的余热循环装置",
                "如权利要求1-4任一权利要求所述的谷物烘干塔的余热循环装置",
                "如权利要求1、2、3、4任一所述谷物烘干塔的余热循环装置",
                "根据权利要求1-4任意一项的谷物烘干塔的余热循环装置",
                "根据权利要求1至4的任一项所述的谷物烘干塔的余热循环装置",
                "如权利要求1至4中的任意一项所述的余热循环装置",
                "根据权利要求1或2或3或4所述的装置",
                "如申请专利范围权利要求1所述的谷物烘干塔的余热循环装置",
                "根据权利要求1至4任选一项所述的谷物烘干塔的余热循环装置",
                "根据权利要求1至4中至少一项所述的谷物烘干塔的余热循环装置",
                "如权利要求1/2/3/4所述的谷物烘干塔的余热循环装置",
                "根据权利要求(1)所述的谷物烘干塔的余热循环装置",
                "一种如权利要求1所述的谷物烘干塔的余热循环装置"
            })
    void a_reference_has_many_wordings(String reference) throws IOException {
        String text = clean("drying-tower").replace("根据权利要求1至4中任一项所述的谷物烘干塔的余热循环装置", reference);
        assertThat(Texting.text(text).claims().get(4).independent()).isFalse();
        none(text);
    }

    @ParameterizedTest
    @CsvSource({
        "技术领域, 【技术领域】",
        "技术领域, 一、技术领域",
        "技术领域, （一）技术领域",
        "技术领域, 1. 技术领域",
        "技术领域, 1 技术领域",
        "技术领域, 技 术 领 域",
        "技术领域, 技术领域：",
        "技术领域, ［技术领域］",
        "技术领域, 〖技术领域〗",
        "技术领域, <技术领域>",
        "技术领域, 所属技术领域",
        "技术领域, 所属领域",
        "技术领域, 本发明所属的技术领域",
        "背景技术, 【背景技术】",
        "背景技术, 二、背景技术",
        "背景技术, 背景",
        "背景技术, 相关技术",
        "背景技术, 本发明的背景技术",
        "发明内容, 【发明内容】",
        "发明内容, 三、发明内容",
        "发明内容, 本发明的内容",
        "发明内容, 发明概要",
        "发明内容, 发明的内容",
        "附图说明, 四、附图说明",
        "附图说明, 附图简述",
        "附图说明, 附图及附图标记说明",
        "附图说明, 附图的简要描述",
        "附图说明, 附图概述",
        "附图说明, 说明书附图说明",
        "具体实施方式, 【具体实施方式】",
        "具体实施方式, 五、具体实施方式",
        "具体实施方式, 本发明的最佳实施方式",
        "具体实施方式, 本发明的实施方式",
        "具体实施方式, 具体实施方式及实施例",
        "具体实施方式, 发明详述",
        "具体实施方式, 详细描述",
        "具体实施方式, 具体实施方式："
    })
    void a_heading_has_many_forms(String heading, String form) throws IOException {
        none(clean("drying-tower").replace("\n" + heading + "\n", "\n" + form + "\n"));
    }

    @Test
    void paragraph_numbers_stand_in_several_brackets() throws IOException {
        String text = clean("drying-tower");
        int from = text.indexOf("本发明涉及");
        StringBuilder numbered = new StringBuilder(text.substring(0, from));
        int number = 1;
        for (String line : text.substring(from).split("\n")) {
            numbered.append(Headings.section(line).isPresent() ? line : "[%04d] %s".formatted(number++, line))
                    .append('\n');
        }
        none(numbered.toString());
        none(numbered.toString().replace("[", "【").replace("]", "】"));
        none(numbered.toString().replace("[", "［").replace("] ", "］"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "附图1为余热循环装置的结构示意图；\n附图2为热管换热器的剖视图；\n附图3为控制方法的流程图。",
                "图1：余热循环装置的结构示意图；\n图2：热管换热器的剖视图；\n图3：控制方法的流程图。",
                "图1至图3是余热循环装置的示意图。",
                "图1(a)为结构示意图，图1(b)为局部放大图；\n图2为剖视图；\n图3为流程图。",
                "图１是结构示意图；\n图２是剖视图；\n图３是流程图。",
                "其中图1为结构示意图，图2为剖视图，图3为流程图。",
                "说明书附图图1为结构示意图；图2为剖视图；图3为流程图。",
                "图一为结构示意图；\n图二为剖视图；\n图三为流程图。",
                "Fig.1为结构示意图；Fig.2为剖视图；Fig.3为流程图。",
                "图 1 是结构示意图；图 2 是剖视图；图 3 是流程图；\n图中：1、塔体；2、排风管；3、热管换热器。",
                "下面对附图作简单介绍。\n图1是结构示意图；\n图2是图1中A-A处的剖视图；\n图3是流程图。\n附图标记说明：1-塔体，2-排风管。"
            })
    void figures_are_listed_in_many_ways(String figures) throws IOException {
        String text = clean("drying-tower");
        String listed = text.substring(text.indexOf("图1是余热"), text.indexOf("\n具体实施方式"));
        none(text.replace(listed, figures));
    }

    @Test
    void labels_of_claims_and_parts_are_spaced_or_wide() throws IOException {
        String text = clean("drying-tower");
        for (int number = 1; number <= 8; number++) {
            text = text.replace("\n" + number + ". ", "\n" + (char) ('０' + number) + "．");
        }
        none(text.replace("权利要求书\n", "权  利  要  求  书\n").replace("说明书摘要\n", "说 明 书 摘 要\n"));
        assertThat(Texting.text("权利要求书\n1.2,4-二氯苯的晶型，其特征在于，熔点为53℃。\n2.权利要求1的晶型，其特征在于，为片状。")
                        .claims())
                .extracting(Claim::number)
                .containsExactly(1, 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1、外观设计产品名称：台灯。2、外观设计产品用途：照明。3、设计要点：产品的形状。4、最能表明设计要点的图片：主视图。",
                "本外观设计产品的名称是台灯，用途是照明，设计要点在于产品的形状，立体图最能表明设计要点。",
                "（1）本外观设计产品的名称：台灯。\n（2）本外观设计产品的用途：照明。\n（3）设计要点：形状。\n（4）最能表明本外观设计设计要点的图片：立体图1。",
                "设计名称：台灯\n用途：照明\n设计要点：形状\n指定代表图：立体图",
                "1.名称：手机的支付图形用户界面\n2.用途：运行程序\n3.要点：界面布局\n4.代表图：主视图",
                "1.本外观设计产品的名称：茶具。2.用途：喝茶。3.设计要点：形状。4.最能表明设计要点的图片：套件1主视图。5.套件1为茶壶，套件2为茶杯。",
                "1.本外观设计产品的名称：花布。2.用途：做衣服。3.设计要点：图案。4.最能表明设计要点的图片：主视图。5.单元图案四方连续，无限定边界。"
            })
    void a_brief_explanation_has_many_forms(String explanation) {
        none("简要说明\n" + explanation + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"．", "｡", "."})
    void a_full_stop_of_another_type_ends_a_claim(String stop) throws IOException {
        String text = clean("drying-tower");
        int claims = text.indexOf("权利要求书\n");
        int description = text.indexOf("说明书\n", claims);
        none(text.substring(0, claims)
                + text.substring(claims, description).replace("。", stop)
                + text.substring(description));
    }

    @Test
    void spaces_as_a_scanner_leaves_them_change_nothing() throws IOException {
        none(clean("drying-tower").replace("权利要求", "权利 要求").replace("所述", "所 述").replace("1至4", "1 至 4"));
        none(clean("drying-tower").replaceAll("(?m)^(\\d)\\. ", "$1 ．"));
        none(clean("drying-tower").replaceAll("(?m)^(\\d)\\. ", "$1、"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一种式(I)所示的化合物，\n\uFFFC\n其中R1为氢或甲基，n为1-3的整数。|如权利要求1所述的化合物，其中R1为甲基。|如权利要求1或2所述的化合物在制备治疗高血压的药物中的应用。",
                "一种式I化合物或其药学上可接受的盐：\n\uFFFC\n其中，R1选自C1-C6烷基。|一种药物组合物，其包含权利要求1所述的化合物和药学上可接受的载体。|权利要求1所述的化合物在制备抗肿瘤药物中的用途。",
                "化合物1.2,4-二氯苯的晶型A，其特征在于，其X射线粉末衍射图在2θ为7.2°、9.1°处有特征峰。|权利要求1的晶型A的制备方法，包括：将原料溶于乙醇，冷却结晶。",
                "一种合金，其特征在于，由以下质量百分比的组分组成：C 0.1%～0.3%、Mn 1.0%～1.5%，余量为Fe。|如权利要求1所述合金的制造方法，其特征在于，包括熔炼、轧制和退火。|如权利要求2所述的制造方法，其特征在于，退火温度为600℃～650℃。",
                "一种计算机可读存储介质，其上存储有计算机程序，其特征在于，该程序被处理器执行时实现数据排序方法的步骤。|一种电子设备，包括存储器和处理器，其特征在于，所述处理器执行如权利要求1所述的计算机可读存储介质上的程序。",
                "一种数据排序方法，其特征在于，包括：\nS1、获取数据；\nS2、比较所述数据的大小。|如权利要求1所述的方法，其特征在于，步骤S2中采用归并的方式比较。|一种数据排序装置，其特征在于，用于执行如权利要求1至2中任一项所述的方法。|一种计算机可读存储介质，存储有程序，其特征在于，所述程序被执行时实现如权利要求1-2任一所述的方法。|一种计算机程序产品，包括计算机程序，其特征在于，该计算机程序被处理器执行时实现权利要求1或2所述的方法。",
                "物质X在制备用于治疗糖尿病的药物中的用途。|根据权利要求1所述的用途，其特征在于，所述药物为片剂。",
                "一种分离的多肽，其氨基酸序列如SEQ ID NO: 1所示。|编码权利要求1所述多肽的核酸分子。|含有权利要求2所述核酸分子的载体。|含有权利要求3所述载体的宿主细胞。",
                "一种预测方法，其特征在于，按照公式\n\uFFFC\n计算温度，式中，T为温度，k为系数。|根据权利要求1所述的预测方法，其特征在于，k的取值见下表：\n\uFFFC。",
                "一种保温杯，其特征在于：包括杯体和杯盖；\n1）所述杯体为双层；\n2）所述杯盖与所述杯体螺纹连接。|根据权利要求1所述的保温杯，其特征在于：所述杯盖上设有提环。"
            })
    void claims_of_many_arts_are_no_defect(String claims) {
        List<String> texts = Arrays.asList(claims.split("\\|"));
        assertThat(severe(new ApplicationText(null, null, null, texts, List.of(), null, null)))
                .isEmpty();
    }

    private static String clean(String name) throws IOException {
        return Files.readString(CLEAN.resolve(name + ".txt"));
    }

    private static void none(String text) {
        UploadedFile file = UploadedFile.of("application.txt", text.getBytes(StandardCharsets.UTF_8));
        assertThat(severe(new FileExaminer(ReadingLimits.DEFAULT)
                        .examine(file, null, LocalDate.of(2026, 11, 2))
                        .findings()))
                .isEmpty();
    }

    private static List<String> severe(ApplicationText text) {
        return severe(new FileExaminer(ReadingLimits.DEFAULT)
                .examine(text, "application.json", null, LocalDate.of(2026, 11, 2))
                .findings());
    }

    private static List<String> severe(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.E)
                .map(finding -> finding.message() + " " + finding.place() + " " + finding.excerpt())
                .toList();
    }
}
