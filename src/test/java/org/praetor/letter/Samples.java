package org.praetor.letter;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** A letter, its values and a seal, for the tests of this room. */
final class Samples {

    static final String OPINION = """
            <!DOCTYPE html>
            <html xmlns:th="http://www.thymeleaf.org">
            <head>
              <meta name="code" content="P07"/>
              <meta name="addressee" content="applicant"/>
              <meta name="issuer" content="CENTRE"/>
              <meta name="series" content="预意字"/>
              <title th:text="${letter.title}">预审意见通知书</title>
              <link rel="stylesheet" href="letter.css"/>
            </head>
            <body>
              <div class="red-head" th:text="${body.name}">某中心</div>
              <p class="number-line" th:text="${letter.number}">号</p>
              <hr class="red-rule"/>
              <h1 th:text="${letter.title}">预审意见通知书</h1>
              <p class="addressee" th:text="${#strings.join(addressees, '、') + '：'}">申请人</p>
              <p>你单位提交的<span th:text="|“${case.subject}”|">名称</span>（案号：[[${case.number}]]）快速预审请求，经审查，存在下列 [[${findings.size()}]] 项缺陷：</p>
              <table>
                <thead><tr><th>序号</th><th>文件</th><th>位置</th><th>缺陷</th><th>依据</th></tr></thead>
                <tbody>
                  <tr th:each="finding : ${findings}">
                    <td th:text="${findingStat.count}">1</td>
                    <td th:text="${finding.partText}">权利要求书</td>
                    <td th:text="${finding.place}">1</td>
                    <td th:text="${finding.message}">…</td>
                    <td th:text="${finding.basis}">…</td>
                  </tr>
                </tbody>
              </table>
              <p th:each="paragraph : ${letter.paragraphs}" th:text="${paragraph}">正文</p>
              <p>请于<strong th:text="${clocks.preexam.reply.dueText}">期限</strong>前答复并提交修改文件；期满未答复的，视为撤回预审请求。</p>
              <p class="remedy">本意见为预审意见，不是专利授权与否的决定。</p>
              <div class="signature">
                <p data-seal="true"><span th:text="${body.name}">某中心</span></p>
                <p th:text="${letter.dateText}">日期</p>
              </div>
            </body>
            </html>
            """;

    /** The same letter, where it follows from a rule alone. */
    static final String BY_RULE = OPINION.replace("<head>", "<head><meta name=\"approval\" content=\"none\"/>");

    static final String SUBJECT = "一种用于高镍三元锂离子电池的硅碳复合负极材料及其制备方法和包含该负极材料的电池组";
    static final String LONG_NAME = "上海某某新材料科技发展（集团）股份有限公司长三角一体化示范区分公司";
    static final String BASIS = "本中心办理规程";

    private Samples() {}

    static Map<String, Object> values() {
        return Map.of(
                "body", Map.of("name", "上海市知识产权保护中心", "prefix", "沪"),
                "case", Map.of("number", "沪预发〔2026〕18号", "subject", "一种锂离子电池负极材料及其制备方法"),
                "addressees", List.of("上海某某新材料科技有限公司"),
                "clocks", Map.of("preexam", Map.of("reply", Map.of("dueText", "2026年3月16日"))),
                "findings", List.of(finding("权利要求3引用了在后的权利要求5。", "权利要求3"), finding("权利要求7中“约”导致保护范围不清楚。", "权利要求7")),
                "letter",
                        Map.of(
                                "number", "沪预意字〔2026〕7号",
                                "title", "预审意见通知书",
                                "round", 1,
                                "dateText", "2026年3月2日",
                                "paragraphs",
                                        List.of(
                                                "经对说明书第0012段至第0035段的审查，所述负极材料的比表面积数值与权利要求2记载的数值范围不一致，请核对并作适应性修改。",
                                                "请同时确认附图2中的标记与说明书附图说明一致。")));
    }

    /** Values for every letter that is shipped: a long name, several applicants, every period and every ground. */
    static Map<String, Object> full() {
        Map<String, Object> all = new HashMap<>(values());
        List<Map<String, Object>> hits = Stream.of("refuse", "supplement", "deny", "end")
                .map(outcome -> Map.<String, Object>of(
                        "outcome", outcome, "reason", "R-PEA-13", "text", "承诺书未签章完整", "basis", BASIS))
                .toList();
        all.put(
                "case",
                Map.of(
                        "number", "沪预发〔2026〕18号",
                        "receiptNumber", "P2026030200018",
                        "kind", "invention",
                        "kindText", "发明专利",
                        "subject", SUBJECT));
        all.put("addressees", List.of(LONG_NAME, "澜禾新材料科技（上海）有限公司"));
        all.put(
                "vocabulary",
                Map.ofEntries(
                        Map.entry("applicants", List.of(Map.of("name", LONG_NAME), Map.of("name", "澜禾新材料科技（上海）有限公司"))),
                        Map.entry("inventors", List.of(Map.of("name", "徐知远"), Map.of("name", "阿不都热合曼·买买提"))),
                        Map.entry("agencyName", "上海某某知识产权代理事务所（特殊普通合伙）"),
                        Map.entry("agencyCode", "31999"),
                        Map.entry("classification", "H01M 4/587"),
                        Map.entry("applicationNumber", "202610123456.0"),
                        Map.entry("filingDate", "2026-03-09"),
                        Map.entry("confirmedOn", "2026-03-09"),
                        Map.entry("entityName", LONG_NAME),
                        Map.entry("uscc", "91310000MA1FL0XX1X"),
                        Map.entry("address", "上海市浦东新区张江高科技园区某某路1000弄20号楼1001室"),
                        Map.entry("fields", List.of("新材料", "节能环保")),
                        Map.entry("contactName", "徐知远"),
                        Map.entry("contactPhone", "13800000000"),
                        Map.entry("contactEmail", "xu@example.org")));
        all.put(
                "record",
                Map.ofEntries(
                        Map.entry("admission", Map.of("hits", hits)),
                        Map.entry("registration", Map.of("hits", hits)),
                        Map.entry("examination-conclusion", Map.of("hits", hits)),
                        Map.entry("fast-track-admission", Map.of("hits", hits)),
                        Map.entry("fast-track-continuation", Map.of("hits", hits)),
                        Map.entry(
                                "check-admission",
                                Map.of(
                                        "missingItems", "承诺书缺少签章，请补交。",
                                        "indicatorNotice", "说明书第3至6段与权利要求1的参数没有说明来源。")),
                        Map.entry("decide-indicators", Map.of("indicatorGrounds", "所附记录不能说明参数的来源。")),
                        Map.entry("examine", Map.of("opinionText", "权利要求1缺少必要技术特征。", "failReason", "缺陷经两次意见仍未克服。")),
                        Map.entry("extend-reply", Map.of("extensionDays", 5)),
                        Map.entry("decide-extension", Map.of("reason", "需补做对比实验。")),
                        Map.entry("answer-opinion", Map.of("answerText", "已限定保温层的厚度。"))));
        all.put(
                "clocks",
                Map.of(
                        "preexam",
                                Map.of(
                                        "reply", Map.of("dueText", "2026年3月16日"),
                                        "supplement", Map.of("dueText", "2026年3月5日"),
                                        "explain", Map.of("dueText", "2026年3月9日"),
                                        "formalFiling", Map.of("dueText", "2026年4月1日")),
                        "fasttrack", Map.of("oaReply", Map.of("dueText", "2026年5月6日"))));
        all.put(
                "periods",
                Map.of(
                        "preexam.exam", "7个工作日",
                        "preexam.reply", "5个工作日",
                        "preexam.supplement", "3个工作日",
                        "preexam.explain", "5个工作日",
                        "preexam.report", "3个工作日",
                        "registration.supplement", "5个工作日",
                        "fasttrack.oaReply", "10个工作日"));
        all.put(
                "hashes",
                Stream.of("权利要求书", "说明书", "说明书摘要", "说明书附图")
                        .map(part -> Map.of("partText", part, "sha256", "4d".repeat(32)))
                        .toList());
        all.put(
                "fees",
                Map.of(
                        "items",
                        List.of(
                                Map.of("name", "申请费", "amount", 900, "due", "申请当日"),
                                Map.of("name", "公布印刷费", "amount", 50, "due", "申请当日")),
                        "complete",
                        true,
                        "total",
                        950));
        return all;
    }

    private static Map<String, Object> finding(String message, String place) {
        return Map.of(
                "partText", "权利要求书",
                "place", place,
                "rule", "FE-CLM-03",
                "message", message,
                "suggestion", "请改为引用在前的权利要求。",
                "basis", "《专利法实施细则》第二十五条");
    }

    static String houseCss() {
        try (InputStream css = Objects.requireNonNull(Samples.class.getResourceAsStream("/letter/letter.css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A red ring with a star, transparent elsewhere. */
    static byte[] seal() {
        BufferedImage image = new BufferedImage(500, 500, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(new Color(200, 16, 46, 210));
        graphics.setStroke(new BasicStroke(14));
        graphics.drawOval(10, 10, 480, 480);
        int[] x = new int[10];
        int[] y = new int[10];
        for (int i = 0; i < 10; i++) {
            double angle = Math.PI * i / 5 - Math.PI / 2;
            double radius = i % 2 == 0 ? 90 : 36;
            x[i] = (int) (250 + radius * Math.cos(angle));
            y[i] = (int) (250 + radius * Math.sin(angle));
        }
        graphics.fillPolygon(x, y, 10);
        graphics.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
