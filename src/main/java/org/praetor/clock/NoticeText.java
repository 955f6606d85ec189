package org.praetor.clock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.praetor.calendar.Holidays;

/**
 * A notice as it is handed in: JSON {@code {year, papers, days[{name, date, isOffDay}]}}, or CSV {@code
 * notice,date,holiday,day} as the program's own file.
 *
 * @param year of the notice; it may also order days in December of the year before (R-CAL-22)
 * @param source where it was published, as the file says; may be empty
 * @param csv the same days as CSV: the form in which a notice is kept
 */
record NoticeText(int year, String source, String csv) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST = 200_000;

    /** Names in notices, the first that a day's name contains counts. */
    private static final Map<String, String> HOLIDAYS = new LinkedHashMap<>();

    static {
        HOLIDAYS.put("元旦", "new-year");
        HOLIDAYS.put("春节", "spring-festival");
        HOLIDAYS.put("清明", "qingming");
        HOLIDAYS.put("劳动", "labour-day");
        HOLIDAYS.put("端午", "dragon-boat");
        HOLIDAYS.put("国庆", "national-day");
        HOLIDAYS.put("中秋", "mid-autumn");
    }

    /** @throws IllegalArgumentException saying what cannot be read, and where */
    static NoticeText read(byte[] content) {
        if (content.length == 0 || content.length > LARGEST) {
            throw new IllegalArgumentException("1 … " + LARGEST + " bytes, not " + content.length);
        }
        String text = new String(content, StandardCharsets.UTF_8).replace("\uFEFF", "");
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("JSON / CSV, UTF-8");
        }
        return text.stripLeading().startsWith("{") ? json(text) : csv(text);
    }

    Holidays holidays() {
        return Holidays.read(new StringReader(csv));
    }

    private static NoticeText json(String text) {
        JsonNode notice = tree(text);
        int year = notice.path("year").asInt();
        Map<LocalDate, String> rows = new TreeMap<>();
        for (JsonNode day : notice.path("days")) {
            String date = day.path("date").asText();
            if (!day.path("isOffDay").isBoolean()) {
                throw new IllegalArgumentException(date + ": isOffDay true / false");
            }
            String kind = day.path("isOffDay").asBoolean() ? "rest" : "work";
            String row = year + "," + date + "," + holiday(day.path("name").asText()) + "," + kind;
            if (rows.put(date(date), row) != null) {
                throw new IllegalArgumentException(date + " ×2");
            }
        }
        return checked(year, papers(notice), String.join("\n", rows.values()));
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "JSON, " + e.getLocation().getLineNr() + ":"
                            + e.getLocation().getColumnNr(),
                    e);
        }
    }

    private static String papers(JsonNode notice) {
        StringBuilder papers = new StringBuilder();
        notice.path("papers")
                .forEach(paper -> papers.append(papers.isEmpty() ? "" : " ").append(paper.asText()));
        return papers.toString();
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' ≠ yyyy-MM-dd", e);
        }
    }

    private static String holiday(String name) {
        return HOLIDAYS.entrySet().stream()
                .filter(known -> name.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("other");
    }

    private static NoticeText csv(String text) {
        Holidays read = Holidays.read(new StringReader(text));
        if (read.years().size() != 1) {
            throw new IllegalArgumentException("one year a notice, not " + read.years());
        }
        return checked(read.years().iterator().next(), "", text);
    }

    private static NoticeText checked(int year, String source, String csv) {
        NoticeText notice = new NoticeText(year, source, csv);
        if (year < 2000 || year > 2199 || !notice.holidays().years().equals(java.util.Set.of(year))) {
            throw new IllegalArgumentException(
                    "year " + year + ", days of " + notice.holidays().years());
        }
        return notice;
    }
}
