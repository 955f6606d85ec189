package org.praetor.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.praetor.calendar.Holidays;
import org.praetor.calendar.Period;
import org.praetor.calendar.Period.Unit;
import org.praetor.calendar.RollPolicy;
import org.praetor.calendar.WorkingCalendar;
import org.praetor.clock.ProofText.Line;
import org.springframework.context.support.ResourceBundleMessageSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProofTextTest {

    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
    private static final Locale EN = Locale.ENGLISH;
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(Holidays.published(), Set.of());

    private final ProofText text = new ProofText(messages());

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/clock");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    private static Reckoning reckon(String event, String at, int amount, Unit unit, RollPolicy roll, Stop... stops) {
        LocalDateTime moment = LocalDateTime.parse(at);
        Instant instant = moment.atZone(Reckoning.PLACE).toInstant();
        Terms terms = new Terms(
                "adj.limit",
                event,
                1,
                moment.toLocalDate(),
                instant,
                new Period(amount, unit),
                roll,
                "R-ADJ-44",
                "《专利纠纷行政裁决和调解办法》第三十七条",
                "");
        return Reckoning.of(terms, List.of(), List.of(stops), StopGrounds.read(), CALENDAR);
    }

    private static Stop stop(String ground, String from, String until) {
        return new Stop("1", "c", ground, LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
    }

    private String sentence(Reckoning reckoning, Locale locale) {
        return text.sentence(reckoning.proof(), reckoning.provisional(), locale);
    }

    @Test
    void a_roll_over_national_day_is_told_in_one_sentence() {
        Reckoning suit = reckon("served.ruling", "2025-09-17T10:00", 15, Unit.CALENDAR_DAYS, RollPolicy.CIVIL);
        assertThat(sentence(suit, ZH)).isEqualTo("自2025年9月17日收到之日起15日，10月2日为国庆节假期，顺延至10月9日，至10月9日24时届满。");
        assertThat(sentence(suit, EN))
                .isEqualTo(
                        "From 17 September 2025 (served), the day itself not counted, 15 calendar days; 2 October is a rest day"
                                + " (National Day), so that the last day is 9 October; time ends on 9 October at 24:00.");
    }

    @Test
    void excluded_time_names_its_ground_and_its_days_and_another_year_is_said() {
        Reckoning limit = reckon(
                "docketed",
                "2025-11-03T10:00",
                3,
                Unit.MONTHS,
                RollPolicy.CIVIL,
                stop("stay", "2025-12-01", "2025-12-31"));
        assertThat(sentence(limit, ZH)).isEqualTo("自2025年11月3日立案之日起3个月，12月1日次日至12月31日因中止扣除30天，至2026年3月5日24时届满。");
    }

    @Test
    void a_stopped_clock_names_no_last_day() {
        Reckoning limit = reckon(
                "docketed", "2025-11-03T10:00", 3, Unit.MONTHS, RollPolicy.CIVIL, stop("stay", "2025-12-01", null));
        assertThat(sentence(limit, ZH)).isEqualTo("自2025年11月3日立案之日起3个月，自12月1日起因中止停止计算。");
        assertThat(limit.stopped()).isTrue();
    }

    @Test
    void hours_are_told_to_the_minute() {
        Reckoning transfer = reckon("approved", "2026-01-29T16:00", 24, Unit.HOURS, RollPolicy.NONE);
        assertThat(sentence(transfer, ZH)).isEqualTo("自2026年1月29日16:00批准时起24小时，至2026年1月30日16:00届满。");
    }

    @Test
    void a_provisional_date_says_so() {
        Reckoning late = reckon("docketed", "2026-12-01T10:00", 3, Unit.MONTHS, RollPolicy.CIVIL);
        assertThat(sentence(late, ZH)).endsWith("尚未公布，该日期为暂定。");
        assertThat(sentence(late, EN)).endsWith("the date is provisional.");
    }

    @Test
    void the_table_gives_every_step_its_article() {
        Reckoning limit = reckon("docketed", "2025-07-01T10:00", 3, Unit.MONTHS, RollPolicy.CIVIL);
        assertThat(text.lines(limit.proof(), ZH))
                .containsExactly(
                        new Line("起算事件", "立案", "2025年7月1日", ""),
                        new Line("开始当日不计", "自次日起算", "2025年7月2日", "《民法典》第二百零一条第一款"),
                        new Line("期间", "3个月", "2025年10月1日", "《专利纠纷行政裁决和调解办法》第三十七条；《民法典》第二百零二条"),
                        new Line("休息日顺延", "末日为国庆节假期，顺延至其后首个工作日（含调休上班日）", "2025年10月9日", "《民法典》第二百零三条第一款"),
                        new Line("届满", "2025年10月9日24时", "2025年10月9日", "《民法典》第二百零三条第二款"));
        Reckoning stayed = reckon(
                "docketed",
                "2025-07-01T10:00",
                3,
                Unit.MONTHS,
                RollPolicy.CIVIL,
                stop("stay", "2025-08-01", "2025-08-31"));
        assertThat(text.lines(stayed.proof(), EN))
                .filteredOn(line -> line.step().equals("Excluded time"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.detail())
                            .isEqualTo("stay: the day after 1 August 2025 to 31 August 2025, adds 30 days");
                    assertThat(line.basis()).contains("第三十七条第二款");
                });
    }

    @Test
    void both_languages_have_the_same_keys() throws IOException {
        assertThat(keys("messages/clock.properties"))
                .isEqualTo(keys("messages/clock_en.properties"))
                .isNotEmpty();
    }

    private static Set<String> keys(String resource) throws IOException {
        try (Reader reader = new InputStreamReader(
                ProofTextTest.class.getClassLoader().getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties.stringPropertyNames();
        }
    }
}
