package org.praetor.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Answers and files of an invented application about a filter of ceramic foam. */
public final class Samples {

    private Samples() {}

    public static final Map<String, String> PARTS = Map.of("权利要求书.txt", """
            1. 一种泡沫陶瓷过滤器，包括壳体（1）和设于壳体（1）内的滤芯（2），其特征在于，所述滤芯（2）由孔径逐层减小的三层泡沫陶瓷构成。
            2. 根据权利要求1所述的泡沫陶瓷过滤器，其特征在于，所述壳体（1）的内壁设有保温层（3）。
            """, "说明书.txt", """
            泡沫陶瓷过滤器

            技术领域
            本发明涉及多孔陶瓷材料，具体涉及一种泡沫陶瓷过滤器。

            背景技术
            现有过滤器的滤芯孔径单一，容易堵塞。

            发明内容
            本发明要解决的技术问题是减少堵塞。为此，本发明提供一种泡沫陶瓷过滤器，包括壳体和滤芯，滤芯由孔径逐层减小的三层泡沫陶瓷构成。有益效果是延长了使用时间。

            具体实施方式
            壳体1内设有滤芯2，滤芯2由三层泡沫陶瓷构成，壳体1的内壁设有保温层3。
            """, "说明书摘要.txt", """
            本发明公开了一种泡沫陶瓷过滤器，涉及多孔陶瓷材料领域，包括壳体和滤芯，滤芯由孔径逐层减小的三层泡沫陶瓷构成，解决了滤芯容易堵塞的问题，可用于金属熔体过滤。
            """);

    /** The same application with a narrower second claim. */
    static final Map<String, String> OTHER_PARTS =
            with(PARTS, Map.of("权利要求书.txt", PARTS.get("权利要求书.txt").replace("的内壁设有保温层（3）", "的内壁设有厚度为5mm的保温层（3）")));

    public static final Map<String, byte[]> TEXT = files(PARTS);

    static final Map<String, byte[]> OTHER_TEXT = files(OTHER_PARTS);

    /** What else the request says of the demo's utility model and design. */
    static final Map<String, String> UTILITY_MODEL = Map.of(
            "kind",
            "utility-model",
            "title",
            "一种便于清洗的雨水过滤井盖",
            "field",
            "节能环保",
            "ipc",
            "B01D 35/02",
            "abstractFigure",
            "图1");

    static final Map<String, String> DESIGN =
            Map.of("kind", "design", "title", "保温杯", "field", "节能环保", "locarno", "23-02");

    /** One of the demo's sample files. */
    static Map<String, byte[]> sample(String name) {
        try (InputStream bytes = Objects.requireNonNull(Samples.class.getResourceAsStream("/demo/samples/" + name))) {
            return Map.of(name, bytes.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files as a browser sends them. */
    static Map<String, byte[]> files(Map<String, String> texts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    /** One paper that nobody reads by machine. */
    static Map<String, byte[]> paper(String name) {
        return files(Map.of(name + ".txt", name));
    }

    /** The application in one DOCX, as most people write it. */
    static Map<String, byte[]> docx(Map<String, String> texts) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (String part : List.of("说明书摘要", "权利要求书", "说明书")) {
                document.createParagraph().createRun().setText(String.join(" ", part.split("")));
                texts.get(part + ".txt")
                        .lines()
                        .filter(line -> !line.isBlank())
                        .forEach(line -> document.createParagraph().createRun().setText(line));
            }
            document.write(bytes);
            return Map.of("申请文件.docx", bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <V> Map<String, V> with(Map<String, V> some, Map<String, V> more) {
        Map<String, V> all = new LinkedHashMap<>(some);
        all.putAll(more);
        return all;
    }

    /** A complete request for an invention of 澜禾新材料. */
    public static Map<String, String> request() {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("kind", "invention");
        answers.put("title", "泡沫陶瓷过滤器");
        answers.put("field", "新材料");
        answers.put("ipc", "C04B 38/00");
        for (String no : new String[] {
            "priorityClaimed",
            "divisional",
            "sameDay",
            "pct",
            "secrecy",
            "alreadyFiled",
            "biologicalDeposit",
            "geneticResources",
            "gracePeriod",
            "agencyUsed"
        }) {
            answers.put(no, "no");
        }
        answers.put("earlyPublication", "yes");
        answers.put("examinationRequested", "yes");
        answers.put("applicants[0].name", "澜禾新材料科技（上海）有限公司");
        answers.put("applicants[0].uscc", "91310115MA1K0A0172");
        answers.put("applicants[0].address", "上海市浦东新区张江路1号");
        answers.put("inventors[0].name", "徐知远");
        answers.put("inventors[0].nationality", "中国");
        answers.put("inventors[0].identityNumber", "11010519491231002X");
        answers.put("contactName", "高雨桐");
        answers.put("contactPhone", "13800000000");
        answers.put("contactEmail", "contact@demo.example");
        answers.put(
                "undertakings",
                "real-rd|no-abnormal|no-amendment|early-publication|same-day-fees|prompt-replies|accept-exit");
        answers.put("signatory", "徐知远");
        answers.put("signedOn", "2026-03-02");
        return answers;
    }
}
