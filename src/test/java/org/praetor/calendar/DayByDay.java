package org.praetor.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.praetor.calendar.Question.Length;

/**
 * Oracle: {@code roll(trigger + period + extensions + Σ excluded days)} (domain book §2.2) counted by hand, one day after the
 * other, with the rest days of the raw notices in {@code calendar/2023.json} … It shares no line and no type with the code it
 * judges.
 *
 * <p>Days that do not count come in blocks, each the union of stops that overlap or touch. A block counts when it begins on the
 * last day as it then stands, a rest day rolled on, or earlier: its days are added, working days for a period in working days,
 * and the end is not before the end of the block.
 */
public final class DayByDay {

    private static final Set<Integer> YEARS = new HashSet<>();
    private static final Map<LocalDate, Boolean> RESTS = new HashMap<>();

    static {
        for (int year = 2023; year <= 2026; year++) {
            notice(year).path("days").forEach(day -> {
                RESTS.put(
                        LocalDate.parse(day.path("date").asText()),
                        day.path("isOffDay").asBoolean());
            });
            YEARS.add(year);
        }
    }

    private final Question question;
    private final LocalDate trigger;
    private final LocalDate lastStopped;
    private final Map<LocalDate, Boolean> others;
    private boolean provisional;

    /** @param due last day in time, of hours the moment; as text */
    public record Answer(String due, boolean provisional) {}

    private DayByDay(Question question, Map<LocalDate, Boolean> others) {
        this.question = question;
        this.others = others;
        this.trigger = question.trigger().toLocalDate();
        LocalDate last = trigger;
        for (Question.Interval stop : question.stops()) {
            last = stop.until().isAfter(last) ? stop.until() : last;
        }
        this.lastStopped = last;
    }

    public static Answer answer(Question question) {
        return answer(question, Map.of());
    }

    /** @param others days that rest, or do not, whatever the raw notices say: closures, and notices that were changed */
    public static Answer answer(Question question, Map<LocalDate, Boolean> others) {
        DayByDay count = new DayByDay(question, others);
        String due = (question.hours() ? count.moment() : count.day()).toString();
        return new Answer(due, count.provisional);
    }

    private LocalDate day() {
        int amount = question.period().amount();
        for (Length extension : question.extensions()) {
            amount += unit().equals(extension.unit()) ? extension.amount() : 0;
        }
        LocalDate end = after(trigger, amount, unit());
        for (Length extension : question.extensions()) {
            if (!unit().equals(extension.unit())) {
                end = after(end, extension.amount(), extension.unit());
            }
        }
        return rolled(prolonged(end));
    }

    private String unit() {
        return question.period().unit();
    }

    private LocalDate after(LocalDate from, int amount, String unit) {
        LocalDate day = from;
        switch (unit) {
            case "wd", "cd" -> {
                for (int left = amount; left > 0; left--) {
                    day = next(day, unit);
                }
            }
            case "m" -> day = sameDayAfter(from, amount);
            default -> day = sameDayAfter(from, 12 * amount);
        }
        return day;
    }

    private LocalDate next(LocalDate from, String unit) {
        LocalDate day = from.plusDays(1);
        while (unit.equals("wd") && !works(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Walks to the month, then to the day in it, or to its last one. */
    private static LocalDate sameDayAfter(LocalDate from, int months) {
        LocalDate day = from;
        for (int left = months; left > 0; left--) {
            do {
                day = day.plusDays(1);
            } while (day.getDayOfMonth() != 1);
        }
        while (day.getDayOfMonth() < from.getDayOfMonth() && day.plusDays(1).getDayOfMonth() != 1) {
            day = day.plusDays(1);
        }
        return day;
    }

    private LocalDate prolonged(LocalDate base) {
        LocalDate end = base;
        for (LocalDate day = trigger.plusDays(1); !day.isAfter(lastStopped); day = day.plusDays(1)) {
            if (stopped(day)) {
                LocalDate begun = day.minusDays(1);
                boolean inTime = !begun.isAfter(end) || !begun.isAfter(rolled(end));
                if (!inTime) {
                    return end;
                }
                for (; stopped(day); day = day.plusDays(1)) {
                    boolean counts = !unit().equals("wd") || works(day);
                    end = counts ? next(end, unit()) : end;
                }
                LocalDate lastOfBlock = day.minusDays(1);
                end = end.isBefore(lastOfBlock) ? lastOfBlock : end;
            }
        }
        return end;
    }

    private boolean stopped(LocalDate day) {
        for (Question.Interval stop : question.stops()) {
            if (day.isAfter(stop.after()) && !day.isAfter(stop.until())) {
                return true;
            }
        }
        return false;
    }

    private LocalDate rolled(LocalDate end) {
        LocalDate day = end;
        while (!question.roll().equals("NONE")
                && (!works(day) || (question.roll().equals("CNIPA") && weekend(day)))) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Hours one after the other; a stopped day of a block that begins before the last hour is over adds 24. */
    private LocalDateTime moment() {
        LocalDateTime end = question.trigger();
        int hours = question.period().amount();
        for (Length extension : question.extensions()) {
            hours += extension.amount();
        }
        for (int left = hours; left > 0; left--) {
            end = end.plusHours(1);
        }
        for (LocalDate day = trigger.plusDays(1); !day.isAfter(lastStopped); day = day.plusDays(1)) {
            boolean begins = stopped(day) && (day.equals(trigger.plusDays(1)) || !stopped(day.minusDays(1)));
            if (begins && !day.minusDays(1).atStartOfDay().isBefore(end)) {
                return end;
            }
            end = stopped(day) ? end.plusHours(24) : end;
        }
        return end;
    }

    private boolean works(LocalDate day) {
        provisional |= !YEARS.contains(day.getYear());
        Boolean rests = others.getOrDefault(day, RESTS.get(day));
        if (rests != null) {
            return !rests;
        }
        return !weekend(day) && (YEARS.contains(day.getYear()) || !fixed(day));
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static boolean fixed(LocalDate day) {
        return switch (day.toString().substring(5)) {
            case "01-01", "05-01", "10-01", "10-02", "10-03" -> true;
            case "05-02" -> day.getYear() >= 2025;
            default -> false;
        };
    }

    /** The raw notice of a year. */
    static JsonNode notice(int year) {
        try (InputStream file = DayByDay.class.getResourceAsStream("/calendar/" + year + ".json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
