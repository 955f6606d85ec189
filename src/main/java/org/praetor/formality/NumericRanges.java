package org.praetor.formality;

import static org.praetor.formality.Rule.TECHNICAL;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.praetor.formality.Description.Paragraph;
import org.praetor.formality.Description.SectionKind;

/** FE-CLM-28: a claimed numeric range with no embodiment inside it. Whether the examples are enough is left to people. */
final class NumericRanges {

    private static final String NUMBER = "(\\d{1,7}(?:\\.\\d{1,6})?)";
    private static final String UNIT =
            "(毫米|厘米|微米|纳米|毫升|微升|千克|毫克|小时|分钟|摄氏度|(?:重量|质量)?份|兆帕|千瓦|伏特?|赫兹|转/分|[a-zA-Zμµ℃°%％‰Ω][a-zA-Zμµ℃%²³]{0,6}(?:[/·][a-zA-Zμ²³]{1,6})?|[℃%％‰Ω])";
    private static final Pattern RANGE = Pattern.compile(
            "(?<![\\d.A-Za-z])" + NUMBER + "\\s*" + UNIT + "?\\s*[-－‑–—~～∼至到]\\s*" + NUMBER + "\\s*" + UNIT);
    private static final Pattern VALUE = Pattern.compile("(?<![\\d.A-Za-z])" + NUMBER + "\\s*" + UNIT);
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
        String embodiments = examination.application().description().sections(SectionKind.EMBODIMENT).stream()
                .flatMap(section -> section.paragraphs().stream())
                .map(Paragraph::text)
                .collect(Collectors.joining("\n"));
        if (embodiments.isEmpty()) {
            return;
        }
        Map<String, NavigableSet<Double>> values = values(embodiments);
        Set<String> said = new HashSet<>();
        for (Claim claim : examination.application().claims()) {
            Matcher range = RANGE.matcher(claim.text());
            while (range.find()) {
                double low = Double.parseDouble(range.group(1));
                double high = Double.parseDouble(range.group(3));
                NavigableSet<Double> given = values.getOrDefault(unit(range.group(4)), new TreeSet<>());
                if (low < high && given.subSet(low, true, high, true).isEmpty() && said.add(range.group())) {
                    examination.find(
                            Part.CLAIMS,
                            ClaimRules.place(claim),
                            claim.start() + range.start(),
                            claim.start() + range.end(),
                            "",
                            claim.number(),
                            range.group());
                }
            }
        }
    }

    /** Single values by unit; the bounds of a range are none. */
    private static Map<String, NavigableSet<Double>> values(String embodiments) {
        Map<String, NavigableSet<Double>> values = new HashMap<>();
        Matcher value = VALUE.matcher(RANGE.matcher(embodiments).replaceAll("；"));
        while (value.find()) {
            values.computeIfAbsent(unit(value.group(2)), none -> new TreeSet<>())
                    .add(Double.parseDouble(value.group(1)));
        }
        return values;
    }

    private static String unit(String printed) {
        String plain = printed.toLowerCase(Locale.ROOT);
        return UNITS.getOrDefault(plain, plain);
    }
}
