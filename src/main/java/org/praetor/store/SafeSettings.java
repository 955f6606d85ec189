package org.praetor.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.springframework.core.env.Environment;

/** The rules of a safe start. Each fault is one sentence: what is wrong and what to do. */
final class SafeSettings {

    private static final String ZONE = "Asia/Shanghai";
    private static final Set<String> GUESSED = Set.of(
            "", "postgres", "praetor", "password", "secret", "admin", "123456", "change-me", "changeme", "change_me");
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");

    private SafeSettings() {}

    /** What is wrong in any run. */
    static List<String> faultsAnywhere(TimeZone zone, Path keyFile) {
        List<String> faults = new ArrayList<>();
        if (!zone.getID().equals(ZONE)) {
            faults.add("The time zone is " + zone.getID() + ", but dates here are legal dates of " + ZONE
                    + "; start with -Duser.timezone=" + ZONE + ".");
        }
        if (Files.exists(keyFile) && openToOthers(keyFile)) {
            faults.add("The vault key file " + keyFile + " is open to others; run chmod 600 on it.");
        }
        return faults;
    }

    /** What only production refuses. */
    static List<String> faultsInProduction(Environment environment, Path keyFile) {
        List<String> faults = new ArrayList<>();
        if (environment.matchesProfiles("demo")) {
            faults.add("The profiles production and demo are both active; leave demo out, its accounts are public.");
        }
        database(environment, faults);
        if (!Files.exists(keyFile)) {
            faults.add(
                    "The vault key file " + keyFile + " is missing; make it once with openssl rand -base64 32, give it"
                            + " to every node, keep a copy apart from the database (praetor.vault.key-file).");
        }
        if (!environment
                .getProperty("camunda.bpm.database.schema-update", "true")
                .equals("false")) {
            faults.add("camunda.bpm.database.schema-update is not false; the tables are made by the migrations only.");
        }
        if (blank(environment, "spring.mail.host")) {
            faults.add("No mail server is set; set spring.mail.host (SPRING_MAIL_HOST).");
        }
        String base = environment.getProperty("praetor.base-url", "");
        if (!base.matches("https?://.+") || base.matches("https?://(localhost|127\\.).*")) {
            faults.add("praetor.base-url (PRAETOR_BASE_URL) is not the address under which people reach Praetor;"
                    + " the links in mails need it, e.g. https://praetor.example.org.");
        }
        return faults;
    }

    /** What production runs with, but not well. */
    static List<String> warningsInProduction(Environment environment) {
        boolean proxied = environment.getProperty("praetor.base-url", "").startsWith("https://")
                && blank(environment, "server.ssl.key-store")
                && blank(environment, "server.ssl.bundle");
        return proxied
                        && environment
                                .getProperty("server.forward-headers-strategy", "none")
                                .equalsIgnoreCase("none")
                ? List.of(
                        "praetor.base-url is https, so a proxy stands in front, but server.forward-headers-strategy"
                                + " (SERVER_FORWARD_HEADERS_STRATEGY) is none: everybody seems to come from the proxy, and one"
                                + " person's wrong passwords slow down all. Set it to native and let only the proxy reach this port.")
                : List.of();
    }

    /** What is wrong with the settings of the database server, by name as SHOW gives them. */
    static List<String> faultsOfDatabase(Map<String, String> settings) {
        List<String> faults = new ArrayList<>();
        for (String name : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            if (settings.getOrDefault(name, "off").equals("off")) {
                faults.add("The database runs with " + name + "=off and may lose what was acknowledged; set it to on.");
            }
        }
        String isolation = settings.getOrDefault("transaction_isolation", "unknown");
        if (!isolation.equals("read committed")) {
            faults.add("The database isolates transactions as '" + isolation
                    + "', but the row locks here expect 'read committed'; set default_transaction_isolation.");
        }
        return faults;
    }

    static List<String> and(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static void database(Environment environment, List<String> faults) {
        String url = environment.getProperty("spring.datasource.url", "embedded");
        if (url.isBlank() || url.equals("embedded")) {
            faults.add("DATABASE_URL is missing; production needs a PostgreSQL server of its own.");
        } else if (!url.startsWith("jdbc:postgresql://")) {
            faults.add("DATABASE_URL is neither jdbc:postgresql://host/database nor"
                    + " postgres://user:password@host:port/database.");
        } else if (!url.contains("password=")
                && GUESSED.contains(environment.getProperty("spring.datasource.password", ""))) {
            faults.add("The database password is missing or one that anybody would guess; set another one.");
        }
    }

    private static boolean blank(Environment environment, String name) {
        return environment.getProperty(name, "").isBlank();
    }

    private static boolean openToOthers(Path file) {
        try {
            return Files.getFileStore(file).supportsFileAttributeView("posix")
                    && !OWNER.containsAll(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at " + file, e);
        }
    }
}
