package org.praetor.letter;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.praetor.calendar.Period;
import org.praetor.clock.Clocks;
import org.praetor.clock.LegalClock;
import org.praetor.clock.PeriodRules;
import org.praetor.clock.RuleTable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Clocks that run and periods that will run, by rule: as a path ({@code preexam.reply}) and under the whole key. */
@Component
class PeriodContext {

    private static final String PROVISIONAL = "（暂定，该年度节假日安排尚未公布）";
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("yyyy年M月d日H时mm分");

    private final Clocks clocks;
    private final ObjectProvider<RuleTable> rules;

    PeriodContext(Clocks clocks, ObjectProvider<RuleTable> rules) {
        this.clocks = clocks;
        this.rules = rules;
    }

    /** The latest round of each rule's clock. */
    Map<String, Object> clocks(String caseId) {
        Map<String, LegalClock> latest = new LinkedHashMap<>();
        clocks.of(caseId).forEach(clock -> latest.merge(clock.rule(), clock, (a, b) -> a.round() >= b.round() ? a : b));
        Map<String, Object> values = new LinkedHashMap<>();
        latest.forEach((rule, clock) -> put(values, rule, values(clock)));
        return values;
    }

    /** The periods in force today, for what begins with service: {@code periods['preexam.reply']} = 7个工作日. */
    Map<String, Object> rules(String caseId, @Nullable String variant, LocalDate on) {
        Map<String, Object> values = new LinkedHashMap<>();
        RuleTable table = rules.getIfAvailable();
        if (table != null) {
            PeriodRules ofCase = table.of(caseId);
            for (String rule : ofCase.keys()) {
                ofCase.find(rule, variant == null ? "" : variant, on)
                        .ifPresent(row -> values.put(rule, text(row.period())));
            }
        }
        return values;
    }

    static Map<String, Object> values(LegalClock clock) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("rule", clock.rule());
        values.put("triggerOn", clock.triggerOn().toString());
        values.put("triggerText", LetterUtilities.chineseDate(clock.triggerOn()));
        values.put("dueOn", clock.dueOn().toString());
        values.put("dueText", LetterUtilities.chineseDate(clock.dueOn()) + certainty(clock));
        values.put("dueDateTime", HOUR.format(clock.due().atZone(ZoneId.of("Asia/Shanghai"))) + certainty(clock));
        values.put("basis", clock.proof().basis());
        values.put("state", clock.state().name());
        return values;
    }

    /** A date that the holidays of a year to come may still move says so (R-CAL-21). */
    private static String certainty(LegalClock clock) {
        return clock.provisional() ? PROVISIONAL : "";
    }

    static String text(Period period) {
        return period.amount()
                + PartNames.text(
                        "letter.unit." + period.unit().symbol(), period.unit().symbol());
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> into, String rule, Map<String, Object> values) {
        Map<String, Object> at = into;
        for (String step : rule.split("\\.")) {
            at = (Map<String, Object>) at.computeIfAbsent(step, key -> new LinkedHashMap<String, Object>());
        }
        at.putAll(values);
        if (rule.contains(".")) {
            into.put(rule, values);
        }
    }
}
