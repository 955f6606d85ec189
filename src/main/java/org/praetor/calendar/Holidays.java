package org.praetor.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the yearly public notices (节假日安排) say about single days: rest days and make-up working days (调休), R-CAL-20.
 * Immutable. A day without a row follows Monday to Friday.
 *
 * <p>A notice for one year may change days in December of the year before (R-CAL-22), so the year of the notice is kept
 * apart from the year of the day: 2022-12-31 came with the notice of 2023 and does not make 2022 a published year.
 */
public final class Holidays {

    private static final String RESOURCE = "/calendar/holidays.csv";
    private static final String HEADER = "notice,date,holiday,day";

    private final Set<Integer> years;
    private final Map<LocalDate, Day> days;
    private final long first;
    private final DayKind[] kinds;

    /**
     * One row of a notice.
     *
     * @param holiday which holiday the row belongs to: {@code spring-festival}; message key {@code clock.holiday.<…>}
     * @param rest true for a rest day, false for a make-up working day
     */
    public record Day(LocalDate date, String holiday, boolean rest) {}

    private Holidays(Set<Integer> years, Map<LocalDate, Day> days) {
        this.years = Set.copyOf(years);
        this.days = Map.copyOf(days);
        LocalDate from = days.keySet().stream().min(Comparator.naturalOrder()).orElse(LocalDate.EPOCH);
        int last = years.stream().max(Comparator.naturalOrder()).orElse(from.getYear() - 1);
        this.first = from.withDayOfYear(1).toEpochDay();
        this.kinds = kinds(from.withDayOfYear(1), LocalDate.of(last, 12, 31));
    }

    /** The notices of 2023 to 2026 that come with the program. */
    public static Holidays published() {
        try (InputStream content = Holidays.class.getResourceAsStream(RESOURCE)) {
            if (content == null) {
                throw new IllegalStateException("missing on the class path: " + RESOURCE);
            }
            return read(new InputStreamReader(content, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No notice at all: every year is provisional. */
    public static Holidays none() {
        return new Holidays(Set.of(), Map.of());
    }

    /**
     * Reads rows {@code notice,date,holiday,day} under that header; {@code day} is {@code rest} or {@code work}, lines that
     * begin with # are remarks.
     *
     * @throws IllegalArgumentException naming the line that cannot be read, or a day that stands twice
     */
    public static Holidays read(Reader csv) {
        Set<Integer> years = new HashSet<>();
        Map<LocalDate, Day> days = new HashMap<>();
        int number = 0;
        try (BufferedReader lines = new BufferedReader(csv)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#") || line.equals(HEADER)) {
                    continue;
                }
                String[] cells = line.split(",", -1);
                Day day = day(cells, number);
                years.add(year(cells[0], day, number));
                if (days.put(day.date(), day) != null) {
                    throw new IllegalArgumentException("line " + number + ": " + day.date() + " stands twice");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Holidays(years, days);
    }

    private static Day day(String[] cells, int line) {
        if (cells.length != 4 || !Set.of("rest", "work").contains(cells[3])) {
            throw new IllegalArgumentException("line " + line + ": expected " + HEADER + " with day rest or work");
        }
        try {
            return new Day(LocalDate.parse(cells[1]), cells[2], cells[3].equals("rest"));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("line " + line + ": '" + cells[1] + "' is not a date", e);
        }
    }

    private static int year(String cell, Day day, int line) {
        int year = day.date().getYear();
        if (cell.equals(Integer.toString(year))) {
            return year;
        }
        if (cell.equals(Integer.toString(year + 1)) && day.date().getMonthValue() == 12) {
            return year + 1;
        }
        throw new IllegalArgumentException("line " + line + ": notice '" + cell + "' cannot order " + day.date());
    }

    /** Years whose notice is known. */
    public Set<Integer> years() {
        return years;
    }

    public boolean published(int year) {
        return years.contains(year);
    }

    public Optional<Day> find(LocalDate date) {
        return Optional.ofNullable(days.get(date));
    }

    /** What the notices make of a day; {@code UNKNOWN} in a year without notice, unless that of the next year names it. */
    enum DayKind {
        REST,
        WORK,
        UNKNOWN
    }

    DayKind kind(long epochDay) {
        long place = epochDay - first;
        return place < 0 || place >= kinds.length ? DayKind.UNKNOWN : kinds[(int) place];
    }

    /** One entry for each day from the first to the last known one: periods are walked day by day, many at a time. */
    private DayKind[] kinds(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).map(this::kind).toArray(DayKind[]::new);
    }

    private DayKind kind(LocalDate date) {
        Day day = days.get(date);
        if (day == null && !published(date.getYear())) {
            return DayKind.UNKNOWN;
        }
        boolean rest = day == null ? WorkingCalendar.weekend(date) : day.rest();
        return rest ? DayKind.REST : DayKind.WORK;
    }

    /** Every row, by date. */
    public List<Day> days() {
        return days.values().stream().sorted(Comparator.comparing(Day::date)).toList();
    }

    /** How many rows the notices have together. */
    public int size() {
        return days.size();
    }

    /** These notices and one or more further ones; where both speak of a day, the further one counts. */
    public Holidays with(Holidays further) {
        Set<Integer> allYears = new HashSet<>(years);
        allYears.addAll(further.years);
        Map<LocalDate, Day> allDays = new HashMap<>(days);
        allDays.putAll(further.days);
        return new Holidays(allYears, allDays);
    }
}
