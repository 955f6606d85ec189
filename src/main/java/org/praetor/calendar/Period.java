package org.praetor.calendar;

import java.util.Locale;

/** A length of legal time: {@code 7 wd}. Amounts are 0 or more. */
public record Period(int amount, Unit unit) {

    /** Units of domain.md §0.1. */
    public enum Unit {
        WORKING_DAYS("wd"),
        CALENDAR_DAYS("cd"),
        HOURS("h"),
        MONTHS("m"),
        YEARS("y");

        private final String symbol;

        Unit(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }

        /** @throws IllegalArgumentException for an unknown symbol, naming those that exist */
        public static Unit of(String symbol) {
            for (Unit unit : values()) {
                if (unit.symbol.equals(symbol.toLowerCase(Locale.ROOT))) {
                    return unit;
                }
            }
            throw new IllegalArgumentException("unknown unit '" + symbol + "', known: wd, cd, h, m, y");
        }
    }

    public Period {
        if (amount < 0) {
            throw new IllegalArgumentException("a period is 0 or more, not " + amount);
        }
    }

    @Override
    public String toString() {
        return amount + " " + unit.symbol();
    }
}
