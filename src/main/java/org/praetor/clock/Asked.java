package org.praetor.clock;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.praetor.calendar.Period;
import org.praetor.calendar.Period.Unit;
import org.praetor.calendar.RollPolicy;
import org.praetor.clock.Calculation.Fault;

/** A question as typed: reads its entries and gathers what is wrong with them, so that all of it is said at once. */
final class Asked {

    /** Patent law is in force since 1 April 1985; nobody asks beyond the next centuries, and no answer takes long. */
    private static final LocalDate FIRST = LocalDate.of(1985, 4, 1);

    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);
    private static final int MOST_DAYS = 40_000;
    private static final Pattern PERIOD = Pattern.compile("(\\d{1,6})\\s*([a-z]+)");
    private static final Pattern STOP = Pattern.compile("(?:([a-z-]+):)?(\\S+?)\\.\\.(\\S+)");
    private static final String UNITS =
            Arrays.stream(Unit.values()).map(Unit::symbol).collect(Collectors.joining(", "));

    private final Map<String, List<String>> entries;
    private final List<Fault> faults = new ArrayList<>();

    Asked(Map<String, List<String>> entries) {
        this.entries = entries;
        entries.keySet().stream()
                .filter(entry -> !Calculator.ENTRIES.contains(entry))
                .forEach(entry -> fault(entry, "unknown-entry", entry, String.join(", ", Calculator.ENTRIES)));
    }

    List<Fault> faults() {
        return faults;
    }

    /** Whether something is wrong with it already. */
    boolean faulty(String field) {
        return faults.stream().anyMatch(fault -> fault.field().equals(field));
    }

    /** Said once, however often an entry is read. */
    void fault(String field, String key, String... arguments) {
        Fault fault = Fault.of(field, key, arguments);
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    /** Refuses an entry that has no meaning beside the others. */
    void refuse(String entry, String key) {
        if (has(entry)) {
            fault(entry, key, text(entry));
        }
    }

    boolean has(String entry) {
        return !texts(entry).isEmpty();
    }

    String text(String entry) {
        List<String> texts = texts(entry);
        if (texts.size() > 1) {
            fault(entry, "once", entry);
        }
        return texts.isEmpty() ? "" : texts.get(0);
    }

    private List<String> texts(String entry) {
        return entries.getOrDefault(entry, List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    boolean momentKnown() {
        return text("trigger").contains("T");
    }

    LocalDateTime trigger() {
        String typed = text("trigger");
        if (typed.isEmpty()) {
            fault("trigger", "trigger-needed");
            return FIRST.atStartOfDay();
        }
        try {
            LocalDateTime read = momentKnown()
                    ? LocalDateTime.parse(typed)
                    : LocalDate.parse(typed).atStartOfDay();
            return within("trigger", read.toLocalDate()) ? read : FIRST.atStartOfDay();
        } catch (DateTimeException e) {
            fault("trigger", "not-a-date", typed);
            return FIRST.atStartOfDay();
        }
    }

    /** A day, of which the hour does not matter; the first day that can be asked about when it cannot be read. */
    LocalDate day(String entry) {
        String typed = text(entry);
        try {
            LocalDate read = LocalDate.parse(typed);
            return within(entry, read) ? read : FIRST;
        } catch (DateTimeException e) {
            fault(entry, "not-a-date", typed);
            return FIRST;
        }
    }

    private boolean within(String field, LocalDate date) {
        boolean good = !date.isBefore(FIRST) && !date.isAfter(LAST);
        if (!good) {
            fault(field, "date-out-of-range", date.toString(), FIRST.toString(), LAST.toString());
        }
        return good;
    }

    Period period() {
        String typed = text("amount") + text("unit").toLowerCase(Locale.ROOT);
        return period("amount", typed).orElse(new Period(0, Unit.CALENDAR_DAYS));
    }

    RollPolicy roll() {
        String typed = text("roll").toUpperCase(Locale.ROOT);
        if (typed.isEmpty()) {
            return RollPolicy.CIVIL;
        }
        try {
            return RollPolicy.valueOf(typed);
        } catch (IllegalArgumentException e) {
            fault("roll", "unknown-roll", typed, Arrays.toString(RollPolicy.values()));
            return RollPolicy.CIVIL;
        }
    }

    /** Hours are extended by hours only, days never by hours. */
    List<Period> extensions(Unit unit) {
        List<Period> extensions = texts("extend").stream()
                .flatMap(typed -> period("extend", typed.toLowerCase(Locale.ROOT)).stream())
                .toList();
        extensions.stream()
                .filter(extension -> (extension.unit() == Unit.HOURS) != (unit == Unit.HOURS))
                .forEach(extension -> fault("extend", "extension-unit", extension.toString(), unit.symbol()));
        return extensions;
    }

    private Optional<Period> period(String field, String typed) {
        Matcher matcher = PERIOD.matcher(typed);
        if (!matcher.matches()) {
            fault(field, "not-a-period", typed, UNITS);
            return Optional.empty();
        }
        try {
            Period period = new Period(Integer.parseInt(matcher.group(1)), Unit.of(matcher.group(2)));
            if (period.amount() > most(period.unit())) {
                fault(field, "period-too-long", typed, Integer.toString(most(period.unit())));
                return Optional.empty();
            }
            return Optional.of(period);
        } catch (IllegalArgumentException e) {
            fault(field, "unknown-unit", matcher.group(2), UNITS);
            return Optional.empty();
        }
    }

    private static int most(Unit unit) {
        return switch (unit) {
            case WORKING_DAYS -> MOST_DAYS / 2;
            case CALENDAR_DAYS -> MOST_DAYS;
            case HOURS -> MOST_DAYS * 24;
            case MONTHS -> 1_200;
            case YEARS -> 100;
        };
    }

    List<Stop> stops() {
        return texts("stop").stream().flatMap(typed -> stop(typed).stream()).toList();
    }

    private Optional<Stop> stop(String typed) {
        Matcher matcher = STOP.matcher(typed);
        if (!matcher.matches()) {
            fault("stop", "not-a-stop", typed);
            return Optional.empty();
        }
        try {
            LocalDate from = LocalDate.parse(matcher.group(2));
            LocalDate until = LocalDate.parse(matcher.group(3));
            if (until.isBefore(from)) {
                fault("stop", "stop-ends-before", typed);
                return Optional.empty();
            }
            String ground = matcher.group(1) == null ? StopGrounds.AS_GIVEN : matcher.group(1);
            return within("stop", from) && within("stop", until)
                    ? Optional.of(new Stop("", "", ground, from, until))
                    : Optional.empty();
        } catch (DateTimeException e) {
            fault("stop", "not-a-stop", typed);
            return Optional.empty();
        }
    }
}
