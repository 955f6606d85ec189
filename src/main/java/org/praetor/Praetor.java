package org.praetor;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Praetor. Dates are legal dates of one place: the time zone is pinned before anything reads the clock. */
@SpringBootApplication
public class Praetor {

    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        SpringApplication.run(Praetor.class, arguments);
    }
}
