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
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
                                "dateText", "2026年3月2日",
                                "paragraphs",
                                        List.of(
                                                "经对说明书第0012段至第0035段的审查，所述负极材料的比表面积数值与权利要求2记载的数值范围不一致，请核对并作适应性修改。",
                                                "请同时确认附图2中的标记与说明书附图说明一致。")));
    }

    private static Map<String, Object> finding(String message, String place) {
        return Map.of("partText", "权利要求书", "place", place, "message", message, "basis", "《专利法实施细则》第二十五条");
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
