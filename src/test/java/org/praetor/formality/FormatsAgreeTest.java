package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same application as DOCX, DOC, PDF, CNIPA XML and plain text is one application: equal text, equal findings. Where it cannot be, {@link #DIFFERENT} says why. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormatsAgreeTest {

    /** Rules whose findings depend on the format, with the cause. A difference that is not met any more is to be struck out. */
    private static final Map<String, String> DIFFERENT = Map.of(
            "txt FE-CLM-03",
            "a formula is a picture, which plain text cannot hold: a claim that ends with one ends without its full stop");

    enum Sample {
        CLEAN(SampleText.INVENTION),
        UTILITY_MODEL(SampleText.UTILITY_MODEL),
        DEFECTIVE(SampleText.DEFECTIVE),
        LONG(longOne()),
        LONG_DEFECTIVE(defective(longOne()));

        private final SampleText text;

        Sample(SampleText text) {
            this.text = text;
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_format_gives_the_same_text_and_the_same_findings(Sample sample) throws IOException {
        Application expected = read("zip", SampleFiles.cnipa(sample.text));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("docx", SampleFiles.docx(sample.text));
        files.put("doc", SampleDoc.of(sample.text));
        files.put("pdf", SamplePdf.of(sample.text));
        files.put("txt", SampleFiles.text(sample.text));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Application actual = read(file.getKey(), file.getValue());
            boolean pictures = !file.getKey().equals("txt");
            for (Part part : List.of(Part.TITLE, Part.ABSTRACT, Part.CLAIMS, Part.DESCRIPTION)) {
                assertThat(text(actual, part, pictures))
                        .as("%s of %s", part, file.getKey())
                        .isEqualTo(text(expected, part, pictures));
            }
            assertThat(actual.claims()).extracting(Claim::number).isEqualTo(numbers(expected));
            assertThat(actual.drawings()).extracting(Drawing::label).isEqualTo(sample.text.figures());
            List<String> found = findings(actual, pictures);
            List<String> same = findings(expected, pictures);
            assertThat(rules(found, same))
                    .as("findings of %s only", file.getKey())
                    .isSubsetOf(known(file.getKey()));
            assertThat(rules(same, found))
                    .as("findings of XML only, not of %s", file.getKey())
                    .isEmpty();
        }
    }

    @Test
    void every_known_difference_is_met() throws IOException {
        List<String> xml = findings(read("zip", SampleFiles.cnipa(longOne())), false);
        List<String> txt = findings(read("txt", SampleFiles.text(longOne())), false);

        assertThat(rules(txt, xml)).containsExactlyElementsOf(known("txt"));
        assertThat(xml).isNotEmpty();
    }

    /** Rules of the findings that the others do not have. */
    private static List<String> rules(List<String> some, List<String> others) {
        return some.stream()
                .filter(finding -> !others.contains(finding))
                .map(finding -> finding.substring(0, finding.indexOf(' ')))
                .distinct()
                .toList();
    }

    private static List<String> known(String format) {
        return DIFFERENT.keySet().stream()
                .filter(key -> key.startsWith(format + " "))
                .map(key -> key.substring(format.length() + 1))
                .toList();
    }

    private static List<Integer> numbers(Application application) {
        return application.claims().stream().map(Claim::number).toList();
    }

    /** Plain text writes its claim numbers with a wide full stop and has no pictures. */
    private static String text(Application application, Part part, boolean pictures) {
        String text = part == Part.CLAIMS
                ? String.join(
                        "\n",
                        application.claims().stream()
                                .map(claim -> claim.number() + ". " + claim.text())
                                .toList())
                : application.text(part);
        return pictures
                ? text
                : text.replace(String.valueOf(ContentHash.PICTURE), "")
                        .replaceAll("\\n+", "\n")
                        .strip();
    }

    /** @param placed with their spans, which pictures in the text move */
    private static List<String> findings(Application application, boolean placed) {
        return new FormalExaminer()
                .examine(application, new Context(application.kind(), Texting.TODAY, null)).stream()
                        .map(finding -> finding.rule() + " " + finding.severity() + " " + finding.part() + " "
                                + finding.place() + " "
                                + (placed ? finding.start() + "-" + finding.end() + " " + finding.excerpt() : "")
                                + finding.message() + finding.arguments())
                        .toList();
    }

    private static Application read(String ending, byte[] bytes) {
        Reading reading = new ApplicationReader().read(List.of(UploadedFile.of("申请." + ending, bytes)));
        assertThat(reading.notes()).as(ending).isEmpty();
        return reading.application();
    }

    /** Fourteen claims with steps and formulas, a table, numbered sub-paragraphs, three figures, many paragraphs. */
    private static SampleText longOne() {
        List<String> claims = new ArrayList<>(List.of(
                "一种管道泄漏定位方法，其特征在于，包括以下步骤：\n(1)在管道的两端采集压力信号；\n(2)按下式计算传播时间差：\n\uFFFC\n其中，L为管道长度，v为波速；\n(3)由传播时间差\uFFFC得到泄漏点的位置。",
                "根据权利要求1所述的管道泄漏定位方法，其特征在于，步骤(1)中，采样频率为1kHz至5kHz。",
                "根据权利要求1所述的管道泄漏定位方法，其特征在于，波速按下式修正：\n\uFFFC"));
        IntStream.rangeClosed(4, 12)
                .forEach(number -> claims.add("根据权利要求" + (number - 1) + "所述的管道泄漏定位方法，其特征在于，在第" + number
                        + "个时间窗内重复采集压力信号，窗长为0." + number + "s，并以Pearson correlation coefficient剔除噪声。"));
        claims.add("一种管道泄漏定位装置，其特征在于，包括：\n压力传感器(10)，安装在管道的两端；\n控制器(20)，与压力传感器(10)连接，用于执行权利要求1所述的方法。");
        claims.add("根据权利要求13所述的管道泄漏定位装置，其特征在于，还包括无线模块(30)，所述的无线模块(30)与控制器(20)连接。");
        List<String> description = new ArrayList<>(List.of(
                "技术领域",
                "本发明涉及管道检测技术领域，具体涉及一种管道泄漏定位方法和装置。",
                "背景技术",
                "长距离输油管道的泄漏通常靠人工巡线发现，周期长，容易漏检；负压波法的定位误差可以达到几百米。",
                "发明内容",
                "本发明要解决的技术问题是提高管道泄漏定位的精度。",
                "为解决上述技术问题，本发明采用的技术方案是：在管道的两端采集压力信号，按传播时间差\uFFFC计算泄漏点的位置。",
                "与现有技术相比，本发明的有益效果是定位误差小。",
                "附图说明",
                "图1是方法的流程图；",
                "图2是装置的结构示意图；",
                "图3是压力信号的波形图。",
                "具体实施方式",
                "下面结合图1、图2和图3说明。装置包括压力传感器10、控制器20和无线模块30。",
                "试验结果见表1。",
                "工况\t误差/m\t时间/s",
                "常温\t12\t3.5",
                "低温\t18\t4.0",
                "具体步骤如下：",
                "1.采集信号；",
                "2.计算时间差；",
                "3.输出位置。",
                "a)信号滤波后截取0.5 s的片段；",
                "b)片段长度可以调整。"));
        IntStream.rangeClosed(1, 60)
                .forEach(number -> description.add("第" + number + "次试验在DN" + (100 + number)
                        + "管道上进行，压力传感器10的量程为" + number + "MPa，控制器20每" + number
                        + "ms读取一次数据，并与相邻管段的数据比较，差值超过阈值时报警，随后由无线模块30发送到调度中心。"));
        return new SampleText(
                "一种管道泄漏定位方法和装置",
                "本发明公开了一种管道泄漏定位方法和装置，涉及管道检测技术领域。该方法在管道的两端采集压力信号，按传播时间差计算泄漏点的位置，解决了定位误差大的问题，用于输油管道的泄漏检测。",
                claims,
                description,
                List.of("图1", "图2", "图3"));
    }

    private static SampleText defective(SampleText clean) {
        List<String> claims = new ArrayList<>(clean.claims());
        claims.set(3, claims.get(3).replace("剔除噪声。", "剔除噪声"));
        claims.set(4, claims.get(4).replace("，窗长", "。窗长"));
        claims.set(5, claims.get(5).replace("权利要求5", "权利要求15"));
        claims.set(6, claims.get(6).replace("权利要求6", "权利要求3或4").replace("在第", "如图1所示在第"));
        claims.set(13, claims.get(13).replace("还包括无线模块(30)，", ""));
        List<String> description = new ArrayList<>(clean.description());
        description.remove("背景技术");
        description.set(description.indexOf("图2是装置的结构示意图；"), "图4是装置的结构示意图；");
        description.add("如权利要求1所述，该方法国内领先。");
        return new SampleText(
                clean.title() + "及其他", clean.summary() + "技术国际领先。".repeat(40), claims, description, clean.figures());
    }
}
