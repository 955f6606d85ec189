package org.praetor;

import java.util.TimeZone;
import javax.imageio.ImageIO;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts Praetor. Dates are legal dates of one place: the time zone is pinned before anything reads the clock. Pictures are decoded in memory, not in temporary files. Bean
 * names carry their room, so that two rooms may use the same word. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Praetor {

    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        ImageIO.setUseCache(false);
        Command.of(arguments).ifPresent(command -> System.exit(command.run(arguments)));
        SpringApplication.run(Praetor.class, arguments);
    }
}
