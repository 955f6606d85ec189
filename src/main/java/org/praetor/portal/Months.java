package org.praetor.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.praetor.account.Actor;
import org.praetor.account.OrganisationEditor;
import org.praetor.calendar.Holidays;
import org.praetor.calendar.WorkingCalendar;
import org.praetor.clock.HolidayNotices;
import org.praetor.clock.ProofText;
import org.praetor.worklist.Duties;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lays out a month: the public calendar, for staff the closures of their body, for everybody signed in what they have to keep. */
@Component
class Months {

    private static final ZoneId PLACE = ZoneId.of("Asia/Shanghai");
    private static final int WEEK = 7;

    private final HolidayNotices notices;
    private final OrganisationEditor organisations;
    private final Duties duties;
    private final ProofText texts;
    private final MessageSource messages;
    private final Clock clock;

    Months(
            HolidayNotices notices,
            OrganisationEditor organisations,
            Duties duties,
            ProofText texts,
            MessageSource messages,
            Clock clock) {
        this.notices = notices;
        this.organisations = organisations;
        this.duties = duties;
        this.texts = texts;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param reader null for a stranger */
    MonthView of(YearMonth month, @Nullable Actor reader, Locale language) {
        Map<LocalDate, String> closures =
                reader == null || reader.bodyId() == null ? Map.of() : organisations.closures(reader.bodyId());
        Holidays holidays = notices.inForce();
        WorkingCalendar calendar = new WorkingCalendar(holidays, closures.keySet());
        Map<LocalDate, List<MonthView.Due>> dues = reader == null ? Map.of() : dues(month, reader, language);
        List<MonthView.Day> days = new ArrayList<>();
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            LocalDate date = month.atDay(day);
            Optional<String> rest = calendar.restReason(date);
            boolean makeUp = rest.isEmpty()
                    && holidays.find(date).filter(row -> !row.rest()).isPresent();
            days.add(new MonthView.Day(
                    date,
                    rest.isPresent(),
                    makeUp,
                    name(date, rest, makeUp, holidays, closures, language),
                    date.equals(LocalDate.now(clock)),
                    dues.getOrDefault(date, List.of())));
        }
        return new MonthView(
                month,
                weeks(days),
                days.stream().filter(day -> !day.rest()).count(),
                calendar.provisional(month.getYear()),
                reader != null && reader.bodyId() != null,
                reader != null);
    }

    private @Nullable String name(
            LocalDate date,
            Optional<String> rest,
            boolean makeUp,
            Holidays holidays,
            Map<LocalDate, String> closures,
            Locale language) {
        if (closures.containsKey(date)) {
            return text("portal.calendar.closure", language, closures.get(date));
        }
        if (makeUp) {
            String holiday = holidays.find(date).map(Holidays.Day::holiday).orElse("");
            return text("portal.calendar.make-up", language, texts.holiday(holiday, language));
        }
        return rest.filter(reason -> !reason.equals(WorkingCalendar.WEEKEND))
                .map(reason -> texts.holiday(reason, language))
                .orElse(null);
    }

    private Map<LocalDate, List<MonthView.Due>> dues(YearMonth month, Actor reader, Locale language) {
        String door = reader.staff() ? "/desk/cases/" : "/portal/cases/";
        return duties.of(reader, language).stream()
                .filter(duty -> YearMonth.from(duty.clock().dueOn()).equals(month))
                .collect(Collectors.groupingBy(
                        duty -> duty.clock().dueOn(),
                        Collectors.mapping(duty -> due(duty, door), Collectors.toList())));
    }

    private static MonthView.Due due(Duties.Duty duty, String door) {
        String time = duty.clock().proof().hours()
                ? LocalDateTime.ofInstant(duty.clock().due(), PLACE)
                        .toLocalTime()
                        .toString()
                : null;
        return new MonthView.Due(
                door + duty.file().id(),
                duty.file().number(),
                duty.what(),
                duty.clock().provisional(),
                time);
    }

    private static List<List<MonthView.@Nullable Day>> weeks(List<MonthView.Day> days) {
        List<MonthView.@Nullable Day> cells = new ArrayList<>();
        for (int blank = 1; blank < days.get(0).date().getDayOfWeek().getValue(); blank++) {
            cells.add(null);
        }
        cells.addAll(days);
        while (cells.size() % WEEK != 0) {
            cells.add(null);
        }
        List<List<MonthView.@Nullable Day>> weeks = new ArrayList<>();
        for (int first = 0; first < cells.size(); first += WEEK) {
            weeks.add(cells.subList(first, first + WEEK));
        }
        return weeks;
    }

    private String text(String key, Locale language, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
