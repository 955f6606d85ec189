package org.praetor.formality;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Texts that are too long, too repetitive or written to mislead. */
final class HostileTexts {

    private static final int MILLION = 1_000_000;

    /** Just what is read of one claim or paragraph; ten of them are just what is read of one file. */
    private static final int LONG = 99_900;

    private HostileTexts() {}

    static Map<String, byte[]> all() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        StringBuilder claims = new StringBuilder("权利要求书\n");
        for (int number = 1; number <= MILLION; number++) {
            claims.append(number).append(".一种板。\n");
        }
        put(files, "million-claims.txt", claims.toString());
        put(files, "claims-of-claims.txt", "权利要求书\n" + dependent(4_000));
        put(files, "one-claim-of-four-million.txt", "权利要求书\n1.一种板，" + "所述板为木板，".repeat(MILLION / 2) + "。");
        put(files, "no-stop.txt", "权利要求书\n1." + "板".repeat(MILLION));
        put(files, "aforesaid.txt", "权利要求书\n1.一种板，其特征在于，" + "所述".repeat(MILLION / 2) + "。");
        put(files, "reference-without-end.txt", "权利要求书\n1.根据权利要求" + "1或".repeat(MILLION / 4) + "所述的板。");
        put(
                files,
                "reference-to-all.txt",
                "权利要求书\n1.一种板。\n2.根据权利要求1至999999999中任一项所述的板。\n3.根据权利要求99999999999999999999所述的板。");
        put(files, "digits.txt", "权利要求书\n1.一种板，厚度为" + "1.".repeat(MILLION / 2) + "mm。");
        put(files, "brackets.txt", "权利要求书\n1.一种板" + "(".repeat(MILLION / 2) + "。");
        put(files, "brackets-in-claims.txt", "权利要求书\n" + numbered(10, "一种板" + "(".repeat(LONG) + "。"));
        put(files, "references-in-claims.txt", "权利要求书\n" + numbered(10, "根据权利要求" + "1或".repeat(LONG / 2) + "所述的板。"));
        put(files, "words-in-claims.txt", "权利要求书\n" + numbered(10, "一种板，" + "最很该所述等例".repeat(LONG / 7) + "。"));
        put(files, "words-in-paragraphs.txt", "说明书\n背景技术\n" + ("其他".repeat(LONG / 2) + "\n").repeat(10));
        put(files, "claims-cited.txt", "说明书\n背景技术\n" + ("如权利要求1所述，".repeat(4) + "\n").repeat(19_000));
        put(files, "signs-in-one-bracket.txt", "权利要求书\n1.一种板(" + "1,".repeat(LONG / 2) + "1)。");
        put(files, "signs.txt", "权利要求书\n1.一种板，" + signs(60_000) + "。\n说明书\n技术领域\n" + signs(60_000) + "。");
        put(files, "figures.txt", "说明书\n附图说明\n" + "图1至图99999是板的示意图；".repeat(40_000));
        put(files, "figure-numbers.txt", "说明书\n附图说明\n" + figures(100_000));
        put(files, "wide-blanks.txt", "权利要求书\n1.一种板" + "\u3000 \t".repeat(MILLION / 3) + "。");
        put(files, "commercial.txt", "说明书摘要\n" + "国内领先、填补空白、全国第一、".repeat(60_000));
        put(files, "headings.txt", "说明书\n" + "技术领域\n背景技术\n发明内容\n附图说明\n具体实施方式\n".repeat(20_000));
        put(files, "parts.txt", "权利要求书\n1.一种板。\n说明书\n一种板\n".repeat(60_000));
        put(files, "letters.txt", "a".repeat(MILLION) + "\n" + "1".repeat(MILLION));
        put(files, "right-to-left.txt", "权利要求书\n1.一种\u202E板\u202C，其特征在于，\u2066所述\u2069板\u200B为木\u200F板。");
        put(files, "hidden-words.txt", "权利要求书\n1.一种板\uFEFF\u2060，其特征在于，所述板为\u00AD木板。\u202E。");
        put(files, "halves.json", "{\"claims\":[\"1.一种\\uD842板，其特征在于，所述板为\\uDFB7木板。\"],\"title\":\"\\uD842\"}");
        put(files, "commands.txt", "权利要求书\n1.一种板\u001B[2J\u001B]0;x\u0007，其特征在于，所述板为$(reboot)`reboot`木板。");
        put(
                files,
                "injection.json",
                "{\"title\":\"'; DROP TABLE x; --\",\"claims\":[\"<script>alert(1)</script>${7*7}#{7*7}%n%s{0}\"]}");
        put(files, "deep.json", "{\"title\":" + "[".repeat(MILLION));
        put(files, "deep-unknown.json", "{\"x\":" + "{\"x\":".repeat(MILLION / 8));
        put(files, "million-claims.json", "{\"claims\":[" + "\"1.一种板。\",".repeat(MILLION) + "\"\"]}");
        put(files, "empty-claims.json", "{\"claims\":[" + "\"\",".repeat(2 * MILLION) + "\"\"]}");
        put(files, "million-figures.json", "{\"title\":\"板\",\"drawings\":[" + "{},".repeat(MILLION) + "{}]}");
        put(files, "same-field.json", "{" + "\"abstract\":\"板\",".repeat(300_000) + "\"title\":\"板\"}");
        put(files, "long-field.json", "{\"" + "x".repeat(4 * MILLION) + "\":1}");
        put(files, "long-number.json", "{\"claim_nums\":[" + "9".repeat(MILLION) + "],\"title\":\"板\"}");
        put(files, "wrong-types.json", "{\"title\":7,\"claims\":{\"1\":true}}");
        files.put("latin.txt", "权利要求书".getBytes(StandardCharsets.UTF_16BE));
        return files;
    }

    static String plain(SampleText text) {
        StringBuilder plain = new StringBuilder("说明书摘要\n" + text.summary() + "\n权利要求书\n");
        for (int index = 0; index < text.claims().size(); index++) {
            plain.append(index + 1)
                    .append(". ")
                    .append(text.claims().get(index))
                    .append('\n');
        }
        return plain + "说明书\n" + text.title() + "\n" + String.join("\n", text.description());
    }

    static String json(SampleText text) {
        StringBuilder claims = new StringBuilder();
        text.claims()
                .forEach(claim -> claims.append(claims.isEmpty() ? "" : ",")
                        .append('"')
                        .append(claim.replace("\n", "\\n"))
                        .append('"'));
        return "{\"kind\":\"invention\",\"title\":\"" + text.title() + "\",\"abstract\":\"" + text.summary()
                + "\",\"claims\":[" + claims + "],\"description\":\"" + String.join("\\n", text.description()) + "\"}";
    }

    /** Each claim cites all before it. */
    private static String dependent(int count) {
        StringBuilder claims = new StringBuilder("1.一种板，其特征在于，所述板为木板。\n");
        for (int number = 2; number <= count; number++) {
            claims.append(number).append(".根据权利要求1至").append(number - 1).append("中任一项所述的板，其特征在于，所述板的厚度为1mm。\n");
        }
        return claims.toString();
    }

    private static String numbered(int count, String claim) {
        StringBuilder claims = new StringBuilder();
        for (int number = 1; number <= count; number++) {
            claims.append(number).append('.').append(claim).append('\n');
        }
        return claims.toString();
    }

    private static String signs(int count) {
        StringBuilder signs = new StringBuilder();
        for (int sign = 1; sign <= count; sign++) {
            signs.append("板(").append(sign).append(")、");
        }
        return signs.toString();
    }

    private static String figures(int count) {
        StringBuilder figures = new StringBuilder();
        for (int figure = 1; figure <= count; figure++) {
            figures.append("图").append(figure).append("是板的示意图；\n");
        }
        return figures.toString();
    }

    private static void put(Map<String, byte[]> files, String name, String text) {
        files.put(name, text.getBytes(UTF_8));
    }
}
