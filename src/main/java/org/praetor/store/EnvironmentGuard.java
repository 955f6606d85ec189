package org.praetor.store;

import java.nio.file.Path;
import java.util.List;
import java.util.TimeZone;
import org.praetor.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Looks at the settings before anything starts: production refuses unsafe ones, every other run warns. */
final class EnvironmentGuard implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger log = LoggerFactory.getLogger(EnvironmentGuard.class);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        List<String> faults = SafeSettings.faultsAnywhere(TimeZone.getDefault(), keyFile(environment));
        if (!production(environment)) {
            faults.forEach(fault -> log.warn("NOT SAFE: {}", fault));
            return;
        }
        SafeSettings.warningsInProduction(environment).forEach(warning -> log.warn("CHECK: {}", warning));
        refuse(SafeSettings.and(faults, SafeSettings.faultsInProduction(environment, keyFile(environment))));
    }

    static boolean production(Environment environment) {
        return environment.matchesProfiles("production");
    }

    static void refuse(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new StartRefused(String.join(System.lineSeparator(), faults));
        }
    }

    private static Path keyFile(Environment environment) {
        String home = environment.getProperty("praetor.data", "./data");
        return Path.of(environment.getProperty("praetor.vault.key-file", home + "/vault.key"));
    }
}
