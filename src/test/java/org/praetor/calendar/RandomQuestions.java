package org.praetor.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.praetor.calendar.Question.Interval;
import org.praetor.calendar.Question.Length;

/**
 * Questions without end from one seed: triggers from December 2022 to the end of 2026 (periods run beyond the notices), every
 * unit, every roll, extensions in the same and in other units, up to four stops that overlap, touch, begin before the trigger
 * and around the last day.
 */
public final class RandomQuestions {

    private static final LocalDate FIRST = LocalDate.parse("2022-12-01");
    private static final int DAYS = 1492;
    private static final List<String> UNITS = List.of("wd", "wd", "cd", "cd", "m", "m", "y", "h");
    private static final List<String> OF_DAYS = List.of("wd", "cd", "m", "y");
    private static final List<String> ROLLS = List.of("CIVIL", "CIVIL", "CNIPA", "CNIPA", "NONE");

    private final Random random;

    public RandomQuestions(long seed) {
        this.random = new Random(seed);
    }

    public LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    public Question next() {
        return next(day());
    }

    /** A question whose trigger is given. */
    public Question next(LocalDate day) {
        Length period = length(UNITS.get(random.nextInt(UNITS.size())));
        LocalDateTime trigger =
                period.unit().equals("h") ? day.atTime(random.nextInt(24), random.nextInt(60)) : day.atStartOfDay();
        return new Question(
                trigger, period, ROLLS.get(random.nextInt(ROLLS.size())), extensions(period), stops(day, period));
    }

    private Length length(String unit) {
        int most = switch (unit) {
            case "wd" -> 45;
            case "cd" -> 90;
            case "m" -> 8;
            case "y" -> 2;
            default -> 240;
        };
        return new Length(random.nextInt(most), unit);
    }

    private List<Length> extensions(Length period) {
        List<Length> extensions = new ArrayList<>();
        while (extensions.size() < 3 && random.nextInt(4) == 0) {
            boolean same = period.unit().equals("h") || random.nextInt(3) > 0;
            Length any = length(same ? period.unit() : OF_DAYS.get(random.nextInt(OF_DAYS.size())));
            extensions.add(new Length(1 + any.amount() / 3, any.unit()));
        }
        return extensions;
    }

    private List<Interval> stops(LocalDate trigger, Length period) {
        List<Interval> stops = new ArrayList<>();
        int rough = rough(period);
        for (int wanted = random.nextInt(5); wanted > 0; wanted--) {
            int begin = random.nextBoolean() ? rough - 12 + random.nextInt(24) : random.nextInt(rough + 40) - 20;
            LocalDate after = !stops.isEmpty() && random.nextInt(5) == 0
                    ? stops.get(stops.size() - 1).until()
                    : trigger.plusDays(begin);
            stops.add(new Interval(after, after.plusDays(random.nextInt(35))));
        }
        return stops;
    }

    /** About how many days the period has. */
    private static int rough(Length period) {
        return switch (period.unit()) {
            case "wd" -> period.amount() * 7 / 5;
            case "cd" -> period.amount();
            case "m" -> period.amount() * 30;
            case "y" -> period.amount() * 365;
            default -> period.amount() / 24;
        };
    }
}
