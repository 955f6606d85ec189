package org.praetor.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.praetor.casefile.CaseFile;
import org.praetor.clock.LegalClock;
import org.praetor.clock.Proof;
import org.praetor.testing.SettableClock;
import org.praetor.worklist.Duties.Duty;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The lines that RFC 5545 asks for. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DutyCalendarTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
    private static final Instant END = Instant.parse("2026-03-09T16:00:00Z");

    private final SettableClock time = new SettableClock();

    @Test
    void a_last_day_is_a_whole_day_under_the_identity_and_version_of_its_clock() {
        assertThat(calendar(clock("accepted", END, false, 3)))
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n")
                .contains(
                        "UID:c1\r\n",
                        "SEQUENCE:3\r\n",
                        "DTSTAMP:",
                        "DTSTART;VALUE=DATE:20260309\r\nDTEND;VALUE=DATE:20260310\r\n",
                        "SUMMARY:沪预发〔2026〕1号 审查\\, 第一次\r\n",
                        "STATUS:CONFIRMED\r\n",
                        "URL:https://centre.example/desk/cases/case\r\n")
                .doesNotContain("泡沫陶瓷");
    }

    @Test
    void a_period_in_hours_ends_at_its_moment() {
        assertThat(calendar(clock("approved 2026-03-08T10:30", Instant.parse("2026-03-09T02:30:00Z"), false, 1)))
                .contains("DTSTART:20260309T023000Z\r\n")
                .doesNotContain("DTEND", "VALUE=DATE:");
    }

    @Test
    void a_provisional_date_says_so() {
        assertThat(calendar(clock("accepted", END, true, 1))).contains("STATUS:TENTATIVE\r\n", "审查\\, 第一次（暂定）\r\n");
    }

    @Test
    void nothing_to_keep_is_an_empty_calendar() {
        assertThat(written(List.of())).contains("BEGIN:VCALENDAR").doesNotContain("VEVENT");
    }

    @Test
    void texts_are_escaped_and_cannot_begin_a_line_of_their_own() {
        assertThat(ICalendar.escaped("a;b,c\\d\r\nBEGIN:VEVENT\u0007")).isEqualTo("a\\;b\\,c\\\\d\\nBEGIN:VEVENT");
    }

    @Test
    void no_line_is_longer_than_75_octets_and_no_character_is_torn() {
        String text = "SUMMARY:" + "期限😀".repeat(40);
        String folded = ICalendar.folded(text);
        assertThat(folded.split("\r\n"))
                .hasSizeGreaterThan(3)
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isBetween(2, 75));
        assertThat(folded.replace("\r\n ", "")).isEqualTo(text);
        assertThat(ICalendar.folded("X:" + "a".repeat(73))).doesNotContain("\r\n");
        assertThat(ICalendar.folded("X:" + "a".repeat(74))).endsWith("\r\n a");
    }

    private String calendar(LegalClock clock) {
        CaseFile file = new CaseFile(
                "case",
                "p",
                "centre",
                null,
                "20260302-000001",
                "沪预发〔2026〕1号",
                "泡沫陶瓷过滤器",
                null,
                null,
                DAY,
                Instant.EPOCH,
                null);
        return written(List.of(new Duty(clock, file, "审查, 第一次")));
    }

    private String written(List<Duty> duties) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/portal");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new DutyCalendar(messages, time, "https://centre.example")
                .of(duties, "/desk/cases/", Locale.SIMPLIFIED_CHINESE);
    }

    private static LegalClock clock(String trigger, Instant due, boolean provisional, int version) {
        Proof proof = new Proof("exam", "R", "法", List.of(new Proof.Step("trigger", trigger, DAY, "R-CAL-02")));
        return new LegalClock(
                "c1",
                "case",
                "exam",
                null,
                1,
                "accepted",
                DAY,
                due,
                DAY,
                LegalClock.State.RUNNING,
                provisional,
                proof,
                version,
                null);
    }
}
