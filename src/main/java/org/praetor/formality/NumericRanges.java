package org.praetor.formality;

import static org.praetor.formality.Rule.TECHNICAL;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praetor.formality.Description.Section;
import org.praetor.formality.Description.SectionKind;

/** FE-CLM-28: a claimed numeric range with no embodiment inside it. Whether the examples are enough is left to people. */
final class NumericRanges {

    private static final String NUMBER = "(\\d{1,7}(?:\\.\\d{1,6})?)";
    /** One that begins here: no digit, point or letter stands before it. */
    private static final String FIRST_NUMBER = "(\\d(?<![\\d.A-Za-z]\\d)\\d{0,6}(?:\\.\\d{1,6})?)";

    private static final String UNIT =
            "(毫米|厘米|微米|纳米|毫升|微升|千克|毫克|小时|分钟|摄氏度|(?:重量|质量)?份|兆帕|千瓦|伏特?|赫兹|转/分|[a-zA-Zμµ℃°%％‰Ω][a-zA-Zμµ℃%²³]{0,6}(?:[/·][a-zA-Zμ²³]{1,6})?|[℃%％‰Ω])";
    private static final String DASHES = "-－‑–—~～∼至到";
    /** Without one of them there is no range. */
    static final Letters DASH = Letters.of(DASHES);

    private static final String TO = "\\s*" + UNIT + "?\\s*[" + DASHES + "]\\s*" + NUMBER + "\\s*" + UNIT;
    private static final Sought CLAIMED = Sought.of(FIRST_NUMBER + TO);
    private static final Pattern RANGE = Pattern.compile(NUMBER + TO);
    private static final Pattern VALUE = Pattern.compile(NUMBER + "\\s*" + UNIT);
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("毫米", "mm"),
            Map.entry("厘米", "cm"),
            Map.entry("微米", "μm"),
            Map.entry("µm", "μm"),
            Map.entry("纳米", "nm"),
            Map.entry("毫升", "ml"),
            Map.entry("微升", "μl"),
            Map.entry("千克", "kg"),
            Map.entry("毫克", "mg"),
            Map.entry("小时", "h"),
            Map.entry("分钟", "min"),
            Map.entry("摄氏度", "℃"),
            Map.entry("°c", "℃"),
            Map.entry("兆帕", "mpa"),
            Map.entry("％", "%"),
            Map.entry("重量份", "份"),
            Map.entry("质量份", "份"));

    static final Rule RULE = Rule.of("FE-CLM-28", Severity.W, TECHNICAL, Statutes.SUPPORT, NumericRanges::look);

    private NumericRanges() {}

    private static void look(Examination examination) {
        List<Claimed> claimed = claimed(examination.application().claims());
        List<Section> embodiments = examination.application().description().sections(SectionKind.EMBODIMENT);
        if (claimed.isEmpty()
                || embodiments.stream().allMatch(section -> section.paragraphs().isEmpty())) {
            return;
        }
        List<Claimed> open = new ArrayList<>(claimed);
        GivenValues.strike(examination, open, embodiments, RANGE, VALUE);
        for (Claimed range : open) {
            examination.find(
                    Part.CLAIMS,
                    ClaimRules.place(range.claim()),
                    range.claim().start() + range.start(),
                    range.claim().start() + range.end(),
                    "",
                    range.claim().number(),
                    range.printed());
        }
    }

    /** Each range once, where it is claimed first. */
    private static List<Claimed> claimed(List<Claim> claims) {
        Map<String, Claimed> claimed = new LinkedHashMap<>();
        for (Claim claim : claims) {
            Sought.Scan scan = CLAIMED.in(claim.text());
            while (DASH.standIn(claim.text()) && scan.next()) {
                Matcher range = scan.match();
                double low = Double.parseDouble(range.group(1));
                double high = Double.parseDouble(range.group(3));
                if (low < high) {
                    claimed.putIfAbsent(
                            range.group(),
                            new Claimed(
                                    claim, scan.start(), scan.end(), low, high, unit(range.group(4)), range.group()));
                }
            }
        }
        return List.copyOf(claimed.values());
    }

    /** A range of a claim, and where it stands in the claim's text. */
    record Claimed(Claim claim, int start, int end, double low, double high, String unit, String printed) {

        boolean holds(double value) {
            return low <= value && value <= high;
        }
    }

    static String unit(String printed) {
        String plain = printed.toLowerCase(Locale.ROOT);
        return UNITS.getOrDefault(plain, plain);
    }
}
