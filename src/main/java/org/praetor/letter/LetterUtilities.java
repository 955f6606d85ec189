package org.praetor.letter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The named utilities of letter expressions; the whole list. */
final class LetterUtilities {

    private static final String[] DIGITS = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    private static final Map<String, Integer> ARGUMENTS = Map.of(
            "lists.size", 1,
            "lists.isEmpty", 1,
            "strings.isEmpty", 1,
            "strings.join", 2,
            "dates.chinese", 1,
            "numbers.money", 1,
            "numbers.upper", 1);

    private LetterUtilities() {}

    static Set<String> names() {
        return ARGUMENTS.keySet();
    }

    static int arguments(String name) {
        return ARGUMENTS.getOrDefault(name, -1);
    }

    static @Nullable Object call(String name, List<@Nullable Object> arguments) {
        Object first = arguments.get(0);
        return switch (name) {
            case "lists.size" -> BigDecimal.valueOf(LetterExpression.size(first));
            case "lists.isEmpty", "strings.isEmpty" -> LetterExpression.size(first) == 0;
            case "strings.join" ->
                LetterExpression.items(first).stream()
                        .map(LetterExpression::text)
                        .collect(Collectors.joining(LetterExpression.text(arguments.get(1))));
            case "dates.chinese" -> chineseDate(LetterExpression.text(first));
            case "numbers.money" -> first instanceof Number number ? money(LetterExpression.number(number)) : "";
            case "numbers.upper" -> first instanceof Number number ? upper(number.intValue()) : "";
            default -> throw new LetterExpression.Refused("#" + name + " is not a utility of letters");
        };
    }

    /** 2026年3月2日, from an ISO date or date-time; other text stays as it is. */
    static String chineseDate(String iso) {
        try {
            return chineseDate(LocalDate.parse(iso.length() > 10 ? iso.substring(0, 10) : iso));
        } catch (DateTimeParseException e) {
            return iso;
        }
    }

    static String chineseDate(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** 2,500.00: yuan with two decimals. */
    static String money(BigDecimal amount) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(amount.setScale(2, RoundingMode.HALF_UP));
    }

    /** 一, 十二, 三十: numbers of headings, 0 to 99; larger ones in figures. */
    static String upper(int number) {
        if (number < 0 || number > 99) {
            return Integer.toString(number);
        }
        if (number < 10) {
            return DIGITS[number];
        }
        String tens = number < 20 ? "十" : DIGITS[number / 10] + "十";
        return number % 10 == 0 ? tens : tens + DIGITS[number % 10];
    }
}
