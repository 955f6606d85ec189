package org.praetor.clock;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.praetor.calendar.Holidays;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The program as it was before November 2025: the notice of 2026 is not known yet. */
@TestConfiguration(proxyBeanMethods = false)
public class Until2025 {

    @Bean
    @Primary
    HolidayNoticeRows noticesUntil2025(JdbcClient jdbc) {
        return new HolidayNoticeRows(jdbc, shipped());
    }

    static Holidays shipped() {
        String rows = new String(resource("/calendar/holidays.csv"), StandardCharsets.UTF_8);
        return Holidays.read(new StringReader(
                rows.lines().filter(line -> !line.startsWith("2026,")).collect(Collectors.joining("\n"))));
    }

    /** The notice as it was published, in the form that administrators hand in. */
    public static byte[] noticeOf2026() {
        return resource("/calendar/2026.json");
    }

    private static byte[] resource(String path) {
        try (InputStream content = Until2025.class.getResourceAsStream(path)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
