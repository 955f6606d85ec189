package org.praetor.formality;

import static org.praetor.formality.Rule.TECHNICAL;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praetor.formality.Description.Paragraph;
import org.praetor.formality.Description.SectionKind;

/**
 * FE-DSC-08: the same part has the same sign everywhere in the description. Signs printed inside the drawings are not read, so the description is held against its own list of
 * signs; without a list, against itself: a part that nearly always carries one sign, and once that of another part.
 */
final class SignRules {

    static final List<Rule> ALL =
            List.of(Rule.of("FE-DSC-08", Severity.E, TECHNICAL, Statutes.RULES_21_2, SignRules::signs));

    /** A word, then a number that counts nothing and measures nothing. */
    private static final Pattern SIGNED = Pattern.compile(
            "(?<name>\\p{IsHan}{2,12})\\s?[(（]?(?<sign>\\d{1,4}[a-z]?)[)）]?(?![\\dA-Za-z.．%％‰℃°~～\\-—:：/*×xX至个块片根条层次种项名倍元号位组级列排页点年月日天时分秒度米毫厘千克吨升])");

    /** What numbers follow that are no signs. */
    private static final Pattern COUNTED = Pattern.compile(
            "(?:图|步骤|实施例|实施方式|对比例|试验例|示例|例|权利要求|第|约|为|是|至|到|和|或|于|达|表|式|等于|编号|序号|方案|样品|组别|配方|标号|参数|温度|公式|以及|、)$");

    private static final Pattern BRACKETED =
            Pattern.compile("(?<name>\\p{IsHan}{2,12})\\s?[(（](?<sign>\\d{1,4}[a-z]?)[)）]");

    private static final int USUAL = 3;
    private static final int AGAIN = 2;

    private SignRules() {}

    private static void signs(Examination examination) {
        againstTheClaims(examination);
        SignTable table = SignTable.of(examination.application().description());
        if (table.rows().isEmpty()) {
            againstItself(examination);
        } else {
            inTheList(examination, table);
            againstTheList(examination, table);
        }
    }

    /** One sign for two parts in the list itself. */
    private static void inTheList(Examination examination, SignTable table) {
        Map<String, String> names = table.names();
        Set<SignTable.Row> seen = new HashSet<>();
        for (SignTable.Row row : table.rows()) {
            String first = names.getOrDefault(row.sign(), row.name());
            if (seen.add(row) && !alike(first, row.name())) {
                examination.find(
                        Part.DESCRIPTION,
                        row.paragraph(),
                        row.start(),
                        row.end(),
                        "list",
                        row.sign(),
                        first,
                        row.name());
            }
        }
    }

    /** A part of the list with the sign of another one. */
    private static void againstTheList(Examination examination, SignTable table) {
        Map<String, String> names = table.names();
        Map<String, String> signs = table.signs();
        Set<String> said = new HashSet<>();
        for (Paragraph paragraph : embodiment(examination)) {
            Matcher signed = SIGNED.matcher(paragraph.text());
            while (signed.find()) {
                String name = known(signed.group("name"), signs);
                String other = names.getOrDefault(signed.group("sign"), "");
                if (!name.isEmpty()
                        && !other.isEmpty()
                        && !alike(name, other)
                        && said.add(name + signed.group("sign"))) {
                    find(
                            examination,
                            Severity.E,
                            "",
                            paragraph,
                            signed,
                            name,
                            signed.group("sign"),
                            signs.getOrDefault(name, ""),
                            other);
                }
            }
        }
    }

    /** The longest name of the list on which a word ends; "" when there is none. */
    private static String known(String word, Map<String, String> signs) {
        for (int from = 0; from <= word.length() - 2; from++) {
            if (signs.containsKey(word.substring(from))) {
                return word.substring(from);
            }
        }
        return "";
    }

    /** A word that carries a sign again and again, and shares no letter with the part that the claims give this sign: 气缸5 for 驱动件(5) may be meant. */
    private static void againstTheClaims(Examination examination) {
        Map<String, String> claimed = new HashMap<>();
        Matcher bracketed = BRACKETED.matcher(examination.application().text(Part.CLAIMS));
        while (bracketed.find()) {
            claimed.merge(bracketed.group("sign"), SignUses.key(bracketed.group("name")), String::concat);
        }
        Map<String, Integer> times = new HashMap<>();
        for (Paragraph paragraph : embodiment(examination)) {
            Matcher signed = SIGNED.matcher(paragraph.text());
            while (signed.find()) {
                String sign = signed.group("sign");
                String name = SignUses.key(signed.group("name"));
                String part = claimed.getOrDefault(sign, "");
                boolean other = !part.isEmpty()
                        && part.chars().noneMatch(letter -> name.indexOf(letter) >= 0)
                        && !COUNTED.matcher(signed.group("name")).find();
                if (other && times.merge(sign + name, 1, Integer::sum) == AGAIN) {
                    String usual = part.substring(0, Math.min(2, part.length()));
                    find(examination, Severity.W, "claimed", paragraph, signed, name, sign, usual);
                }
            }
        }
    }

    private static void againstItself(Examination examination) {
        SignUses uses = new SignUses();
        List<Paragraph> paragraphs = embodiment(examination);
        for (Paragraph paragraph : paragraphs) {
            Matcher signed = SIGNED.matcher(paragraph.text());
            while (signed.find()) {
                if (!COUNTED.matcher(signed.group("name")).find()) {
                    uses.add(signed.group("name"), signed.group("sign"));
                }
            }
        }
        for (Paragraph paragraph : paragraphs) {
            Matcher signed = SIGNED.matcher(paragraph.text());
            while (signed.find()) {
                String name = SignUses.key(signed.group("name"));
                String usual = uses.usualSign(name, USUAL);
                String other = uses.usualName(signed.group("sign"), USUAL);
                boolean once = uses.count(name, signed.group("sign")) == 1;
                if (once && !usual.isEmpty() && !other.isEmpty() && !other.equals(name)) {
                    find(examination, Severity.W, "", paragraph, signed, name, signed.group("sign"), usual, other);
                }
            }
        }
    }

    /** Marks the last letters of the word with its sign. */
    private static void find(
            Examination examination,
            Severity severity,
            String variant,
            Paragraph paragraph,
            Matcher signed,
            String name,
            Object... others) {
        List<Object> arguments = new ArrayList<>(List.of(name));
        arguments.addAll(List.of(others));
        examination.find(
                severity,
                Part.DESCRIPTION,
                String.valueOf(paragraph.number()),
                paragraph.start() + signed.end("name") - name.length(),
                paragraph.start() + signed.end("sign"),
                variant,
                arguments.toArray());
    }

    /** 弹簧 and 左弹簧 may be the same part. */
    private static boolean alike(String name, String other) {
        return name.contains(other) || other.contains(name);
    }

    private static List<Paragraph> embodiment(Examination examination) {
        return examination.application().description().sections(SectionKind.EMBODIMENT).stream()
                .flatMap(section -> section.paragraphs().stream())
                .toList();
    }
}
