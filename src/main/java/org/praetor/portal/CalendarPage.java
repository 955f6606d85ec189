package org.praetor.portal;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.praetor.web.PageShell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The working calendar by month, for everybody; who is signed in finds his own due dates on it. */
@Controller
class CalendarPage {

    private static final YearMonth FIRST = YearMonth.of(2000, 1);
    private static final YearMonth LAST = YearMonth.of(2199, 12);

    private final Months months;
    private final PageShell shell;
    private final Clock clock;

    CalendarPage(Months months, PageShell shell, Clock clock) {
        this.months = months;
        this.shell = shell;
        this.clock = clock;
    }

    /** A day of the week, short and in full. */
    record Weekday(String name, String full) {}

    @GetMapping("/calendar")
    String month(@RequestParam(required = false) @Nullable YearMonth month, Locale language, Model model) {
        YearMonth shown = within(month == null ? YearMonth.now(clock) : month);
        model.addAttribute("view", months.of(shown, shell.actor(), language));
        model.addAttribute("previous", within(shown.minusMonths(1)));
        model.addAttribute("next", within(shown.plusMonths(1)));
        model.addAttribute("weekdays", weekdays(language));
        return "portal/calendar";
    }

    private static YearMonth within(YearMonth month) {
        return month.isBefore(FIRST) ? FIRST : month.isAfter(LAST) ? LAST : month;
    }

    private static List<Weekday> weekdays(Locale language) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Weekday(
                        day.getDisplayName(TextStyle.SHORT, language), day.getDisplayName(TextStyle.FULL, language)))
                .toList();
    }
}
