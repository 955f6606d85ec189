package org.praetor.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The values of each type: what input data may hold, and how typed text becomes a value. */
final class Values {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})");
    private static final Pattern MINUTES = Pattern.compile(".*\\d\\d:\\d\\d");
    private static final String OFFSET = "+08:00";

    private Values() {}

    /** What form-js would keep of input data: the wrong type becomes empty. */
    static @Nullable Object sanitized(Element element, @Nullable Object value, Map<String, Object> input) {
        Choices choices = element.choices();
        if (choices != null) {
            return choices.computed() ? value : chosen(element.type(), value, choices.plain(input));
        }
        return switch (element.type()) {
            case TEXTFIELD -> scalar(value).replaceAll("[\\r\\n\\t]", " ");
            case TEXTAREA -> scalar(value);
            case NUMBER -> number(element, value);
            case CHECKBOX -> Boolean.TRUE.equals(value);
            case DATETIME -> value instanceof String text && isMoment(element.subtype(), text) ? text : null;
            case FILEPICKER -> documents(value);
            default -> value;
        };
    }

    static @Nullable Object chosen(Type type, @Nullable Object value, List<Choices.Choice> offered) {
        if (type.many()) {
            List<?> all = value instanceof List<?> list ? list : List.of();
            return all.stream().filter(one -> Choices.contain(offered, one)).toList();
        }
        return Choices.contain(offered, value) ? value : null;
    }

    /** The value of typed text; null when there is none; the text itself stays when it cannot be one. */
    static @Nullable Object typed(Element element, String text) {
        String stripped = trim(text);
        return switch (element.type()) {
            case TEXTFIELD -> text.replace("\0", "").replaceAll("[\\r\\n\\t]", " ");
            case TEXTAREA -> text.replace("\0", "").replace("\r\n", "\n").replace('\r', '\n');
            case NUMBER -> stripped.isEmpty() ? null : number(element, stripped.replace(',', '.'));
            case DATETIME -> stripped.isEmpty() ? null : moment(element, stripped);
            default -> text;
        };
    }

    static @Nullable BigDecimal decimal(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number;
        }
        return value instanceof String text && NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    /** As JavaScript trims: every Unicode space and line end. */
    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return (c >= '\t' && c <= '\r') || c == '\ufeff' || Character.isSpaceChar(c);
    }

    private static String scalar(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof String || value instanceof Boolean ? value.toString() : "";
    }

    private static @Nullable Object number(Element element, @Nullable Object value) {
        BigDecimal number = decimal(value);
        if (number == null) {
            return null;
        }
        boolean asText = element.flag("serializeToString", false);
        return asText ? value instanceof String ? value : number.toPlainString() : Data.number(number);
    }

    private static @Nullable Object documents(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.isEmpty() ? null : list;
        }
        return value instanceof String id && !id.isEmpty() ? List.of(id) : null;
    }

    /** {@code datetime-local} leaves seconds and offset out; with {@code utc_offset} the pinned offset is added. */
    private static @Nullable String moment(Element element, String text) {
        String subtype = element.subtype();
        boolean offset = "utc_offset".equals(element.text("timeSerializingFormat"));
        if (!isMoment(subtype, text)) {
            return null;
        }
        boolean bare = !subtype.equals("date") && MINUTES.matcher(text).matches() && !text.contains("+");
        return bare && offset ? text + OFFSET : text;
    }

    static boolean isMoment(String subtype, String text) {
        try {
            boolean offset = text.endsWith("Z") || text.indexOf('+') > 0 || text.lastIndexOf('-') > 10;
            return switch (subtype) {
                case "date" -> LocalDate.parse(text) != null;
                case "time" -> (text.matches(".*[Z+-].*") ? OffsetTime.parse(text) : LocalTime.parse(text)) != null;
                default -> (offset ? OffsetDateTime.parse(text) : LocalDateTime.parse(text)) != null;
            };
        } catch (DateTimeException notOne) {
            return false;
        }
    }
}
