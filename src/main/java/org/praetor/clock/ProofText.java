package org.praetor.clock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.praetor.calendar.Period;
import org.praetor.calendar.Period.Unit;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/**
 * Says why a date is what it is: one sentence for the applicant, a table for the examiner. Every word comes from {@code
 * messages/clock.properties}; names of events, grounds and rule ids that no message knows are shown as they are.
 */
@Component("proofText")
public class ProofText {

    private final MessageSource messages;

    ProofText(MessageSource messages) {
        this.messages = messages;
    }

    /** Over the texts of this room alone, without Spring. */
    public static ProofText standalone() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/clock", "messages/rules");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new ProofText(messages);
    }

    /** Why the calculator does not take an entry, naming what exists. */
    public String fault(Calculation.Fault fault, Locale locale) {
        return text(
                "clock.calculator.fault." + fault.key(),
                locale,
                fault.arguments().toArray());
    }

    /** The same on a page whose lists show what exists. */
    public String faultOnPage(Calculation.Fault fault, Locale locale) {
        return named("clock.calculator.page-fault." + fault.key(), fault(fault, locale), locale);
    }

    /** Name of a rule of the deadlines tables, its key where it has none. */
    public String rule(String rule, Locale locale) {
        return named("clock.rule." + rule, rule, locale);
    }

    /** Whom or what the row of a rule is for, empty for everybody. */
    public String variant(PeriodRule rule, Locale locale) {
        String variant = rule.variant();
        return variant == null ? "" : named("clock.variant." + variant, variant, locale);
    }

    /** How a paper came and when it then counts as received. */
    public String way(Calculator.Way way, Locale locale) {
        PeriodRule row = way.row();
        if (row == null) {
            return text("clock.calculator.receipt." + way.name(), locale);
        }
        String variant = variant(row, locale);
        String name = rule(row.rule(), locale) + (variant.isEmpty() ? "" : " · " + variant);
        return text("clock.calculator.receipt.presumed", locale, name, period(row.period(), locale));
    }

    /**
     * One row of the table.
     *
     * @param step what was done: 起算, 期间 …
     * @param detail what it was done with
     * @param result the date after it, written out
     * @param basis statute and article, or the rule of the house
     */
    public record Line(String step, String detail, String result, String basis) {}

    /** 「自2025年9月17日收到之日起15日，10月2日为国庆节假期，顺延至10月9日，当日24时届满。」 */
    public String sentence(LegalClock clock, Locale locale) {
        return sentence(clock.proof(), clock.provisional(), locale);
    }

    /** The sentence of a proof that belongs to no clock, as of the calculator. */
    public String sentence(Proof proof, boolean provisional, Locale locale) {
        StringBuilder text = new StringBuilder();
        LocalDate before = proof.steps().get(0).result();
        int year = before.getYear();
        for (Proof.Step step : proof.steps()) {
            if (says(step, proof)) {
                text.append(clause(step, proof, before, year, locale));
            }
            before = step.result();
        }
        text.append(text("clock.sentence.end", locale));
        return provisional ? text + text("clock.sentence.provisional", locale) : text.toString();
    }

    /** A stopped clock has no last day to name; the day not counted and days counted before go without saying. */
    private static boolean says(Proof.Step step, Proof proof) {
        boolean stopped = proof.steps().stream().anyMatch(each -> each.kind().equals("stopped"));
        return switch (step.kind()) {
            case "not-counted" -> false;
            case "excluded" -> !step.detail().endsWith("+0");
            case "result" -> !stopped;
            default -> true;
        };
    }

    private String clause(Proof.Step step, Proof proof, LocalDate before, int year, Locale locale) {
        String key = "clock.sentence." + step.kind();
        String[] words = step.detail().split(" ");
        return switch (step.kind()) {
            case "trigger" ->
                words.length > 1
                        ? text(key + ".hours", locale, moment(words[1], locale), event(words[0], locale))
                        : text(key, locale, full(step.result(), locale), event(words[0], locale));
            case "before", "sent" -> text(key, locale, full(step.result(), locale), event(words[0], locale));
            case "latest", "earliest" -> text(key, locale, date(step.result(), year, locale));
            case "period", "lead", "presumed" -> text(key, locale, period(step.detail(), locale));
            case "extension" -> extension(key, step, locale);
            case "excluded" ->
                text(key, locale, excluded(words[1], year, locale), ground(words[0], locale), words[2].substring(1));
            case "roll" ->
                text(
                        key,
                        locale,
                        date(before, year, locale),
                        holiday(words[1], locale),
                        date(step.result(), year, locale));
            case "result" ->
                proof.hours()
                        ? text(key + ".hours", locale, moment(step.detail(), locale))
                        : text(key, locale, date(step.result(), year, locale));
            case "held", "stopped" ->
                text(key, locale, date(step.result(), year, locale), ground(step.detail(), locale));
            default -> "";
        };
    }

    /** The table: every step with its basis. */
    public List<Line> lines(Proof proof, Locale locale) {
        List<Line> lines = new ArrayList<>();
        for (Proof.Step step : proof.steps()) {
            lines.add(new Line(
                    text("clock.proof." + step.kind(), locale),
                    detail(step, proof, locale),
                    full(step.result(), locale),
                    basis(step.basis(), locale)));
        }
        return lines;
    }

    private String detail(Proof.Step step, Proof proof, Locale locale) {
        String[] words = step.detail().split(" ");
        return switch (step.kind()) {
            case "trigger" ->
                words.length > 1 ? event(words[0], locale) + " " + moment(words[1], locale) : event(words[0], locale);
            case "before", "sent" -> event(words[0], locale);
            case "period", "lead", "presumed" -> period(step.detail(), locale);
            case "latest" -> text("clock.detail.midnight", locale, full(step.result(), locale));
            case "earliest" -> "";
            case "extension" -> extension("clock.detail.extension", step, locale);
            case "excluded" ->
                text(
                        "clock.detail.excluded",
                        locale,
                        ground(words[0], locale),
                        excluded(words[1], 0, locale),
                        words[2].substring(1));
            case "roll" -> text("clock.detail.roll." + words[0], locale, holiday(words[1], locale));
            case "result" ->
                proof.hours()
                        ? moment(step.detail(), locale)
                        : text("clock.detail.midnight", locale, full(step.result(), locale));
            case "held", "stopped" -> ground(step.detail(), locale);
            default -> text("clock.detail." + step.kind(), locale);
        };
    }

    private String excluded(String interval, int year, Locale locale) {
        String[] ends = interval.split("\\.\\.");
        return text(
                "clock.interval",
                locale,
                date(LocalDate.parse(ends[0]), year, locale),
                date(LocalDate.parse(ends[1]), year, locale));
    }

    private String period(String detail, Locale locale) {
        String[] words = detail.split(" ");
        return period(new Period(Integer.parseInt(words[0]), Unit.of(words[1])), locale);
    }

    /** 「7个工作日」. */
    public String period(Period period, Locale locale) {
        String key = "clock.unit." + period.unit().symbol() + (period.amount() == 1 ? ".one" : "");
        return text(key, locale, Integer.toString(period.amount()));
    }

    /** Who may grant it is said where the messages know it ({@code clock.granter.<cap>}). */
    private String extension(String key, Proof.Step step, Locale locale) {
        String[] words = step.detail().split(" ");
        String granter = words.length > 2 ? named("clock.granter." + words[2], "", locale) : "";
        String period = period(step.detail(), locale);
        return granter.isEmpty() ? text(key, locale, period) : text(key + ".by", locale, period, granter);
    }

    /** Several bases are parted by {@code ；}; rule ids of the rule book are spelt out as statute and article. */
    private String basis(String basis, Locale locale) {
        List<String> parts = new ArrayList<>();
        for (String part : basis.split("；")) {
            parts.add(named("clock.basis." + part, part, locale));
        }
        return String.join(text("clock.basis.separator", locale), parts);
    }

    private String event(String name, Locale locale) {
        String fallback = name.startsWith("served.") ? text("clock.event.served", locale) : name;
        return named("clock.event." + name, fallback, locale);
    }

    private String ground(String ground, Locale locale) {
        return named("clock.ground." + ground, ground, locale);
    }

    /** Name of a holiday, of the weekend or of a closure, as {@link org.praetor.calendar.WorkingCalendar#restReason} has it. */
    public String holiday(String reason, Locale locale) {
        return named("clock.holiday." + reason, reason, locale);
    }

    private String moment(String dateTime, Locale locale) {
        LocalDateTime moment = LocalDateTime.parse(dateTime);
        return text(
                "clock.moment",
                locale,
                full(moment.toLocalDate(), locale),
                moment.toLocalTime().toString());
    }

    private String full(LocalDate date, Locale locale) {
        return date(date, 0, locale);
    }

    /** The year is said when it is another one than that of the sentence. */
    private String date(LocalDate date, int year, Locale locale) {
        String month = text("clock.month." + date.getMonthValue(), locale);
        String key = date.getYear() == year ? "clock.date.short" : "clock.date.full";
        return text(key, locale, Integer.toString(date.getYear()), month, Integer.toString(date.getDayOfMonth()));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private String named(String key, String fallback, Locale locale) {
        String found = messages.getMessage(key, null, fallback, locale);
        return found == null ? fallback : found;
    }
}
