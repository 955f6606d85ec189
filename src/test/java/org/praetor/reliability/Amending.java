package org.praetor.reliability;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.praetor.account.Actor;
import org.praetor.account.OrganisationEditor;
import org.praetor.clock.HolidayNotice;
import org.praetor.clock.HolidayNotices;
import org.praetor.clock.RuleChange;
import org.praetor.clock.RuleChanges;
import org.praetor.clock.Until2025;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes what all clocks are worked out from, or takes the change back that stands: whichever is possible. */
final class Amending {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    private final HolidayNotices notices;
    private final RuleChanges rules;
    private final OrganisationEditor organisations;
    private final JdbcClient jdbc;
    private final Path table;

    Amending(ApplicationContext node) {
        this.notices = node.getBean(HolidayNotices.class);
        this.rules = node.getBean(RuleChanges.class);
        this.organisations = node.getBean(OrganisationEditor.class);
        this.jdbc = node.getBean(JdbcClient.class);
        this.table = Path.of(node.getEnvironment().getRequiredProperty("praetor.proceedings.locations"))
                .resolve("processes/errand/deadlines.dmn");
    }

    private static LocalDate day(String number) {
        return FIRST.plusDays(Integer.parseInt(number));
    }

    /** The notice of 2026 as published, and two more days of rest. */
    String notice(List<String> days, Actor by) {
        List<HolidayNotice> standing =
                notices.all().stream().filter(one -> one.withdrawnAt() == null).toList();
        if (standing.isEmpty()) {
            return notices.enter(with(days), by.accountId(), by).isPresent() ? "entered" : "none";
        }
        notices.withdraw(standing.get(0).id(), by);
        return withdrawn("holiday_notice", by);
    }

    private static byte[] with(List<String> days) {
        try {
            ObjectMapper json = new ObjectMapper();
            ObjectNode notice = (ObjectNode) json.readTree(Until2025.noticeOf2026());
            ArrayNode named = (ArrayNode) notice.get("days");
            List<String> known = new ArrayList<>();
            named.forEach(day -> known.add(day.path("date").asText()));
            days.stream()
                    .map(number -> day(number).toString())
                    .filter(day -> !known.contains(day))
                    .distinct()
                    .forEach(day ->
                            named.addObject().put("name", "其他").put("date", day).put("isOffDay", true));
            return json.writeValueAsBytes(notice);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes the body on a day, or opens it on the first on which it is closed when three are. */
    String closure(List<String> days, Actor by) {
        List<LocalDate> closed = List.copyOf(organisations.closures(Acting.BODY).keySet());
        if (closed.size() < 3) {
            organisations.close(Acting.BODY, day(days.get(0)), "盘点", by);
            return "closed";
        }
        organisations.reopen(Acting.BODY, closed.get(0), by);
        return "opened";
    }

    /** Another number of days for the work, or back to the one before. */
    String rule(String amount, Actor by) {
        List<RuleChange> standing =
                rules.all().stream().filter(one -> one.withdrawnAt() == null).toList();
        if (standing.size() < 2) {
            return rules.enter(lasting(amount), by.accountId(), by).isPresent() ? "entered" : "none";
        }
        rules.withdraw(standing.get(0).id(), by);
        return withdrawn("clock_rule_change", by);
    }

    /** Somebody else may have been faster. */
    private String withdrawn(String table, Actor by) {
        return jdbc.sql("SELECT count(*) FROM " + table + " WHERE withdrawn_by = :by")
                                .param("by", by.accountId())
                                .query(Integer.class)
                                .single()
                        == 1
                ? "withdrawn"
                : "none";
    }

    private byte[] lasting(String amount) {
        try (Stream<String> lines = Files.lines(table)) {
            String changed = lines.map(line -> line.contains("<text>\"errand.work\"</text>")
                            ? line.replaceFirst("<text>5</text>", "<text>" + amount + "</text>")
                            : line)
                    .reduce("", (text, line) -> text + line + "\n");
            return changed.getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
