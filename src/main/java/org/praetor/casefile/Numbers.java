package org.praetor.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Receipt numbers, unique and without a lock; numbers of a series, without a gap (R-NUM-04). */
@Component
class Numbers {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final JdbcClient jdbc;
    private final Clock clock;

    Numbers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Day of the server and a serial that starts again after 999,999: unique up to a million filings a day. */
    String receipt() {
        long serial = jdbc.sql("SELECT nextval('case_receipt_serial')")
                .query(Long.class)
                .single();
        return "%s-%06d".formatted(LocalDate.now(clock).format(DAY), serial);
    }

    /** The row of the series stays locked until the transaction ends: a number that is rolled back is given again. */
    String next(String series, int year) {
        long serial = jdbc.sql("""
                        INSERT INTO case_number_series (series, year, last) VALUES (:series, :year, 1)
                        ON CONFLICT (series, year) DO UPDATE SET last = case_number_series.last + 1
                        RETURNING last
                        """)
                .param("series", series)
                .param("year", year)
                .query(Long.class)
                .single();
        return "%s〔%d〕%d号".formatted(series, year, serial);
    }
}
