package org.praetor.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.praetor.delivery.Outbox;
import org.praetor.letter.LetterPress;
import org.praetor.testing.Browser;
import org.praetor.testing.SettableClock;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The running application and the browser before it. Everybody who comes has a session of his own. */
@TestComponent
class House {

    private static final Pattern LINK = Pattern.compile("/link/\\S+");

    private final Environment environment;
    private final LetterPress press;
    private final ManagementService engine;
    private final SettableClock clock;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final Map<String, BrowserContext> sessions = new HashMap<>();
    private final List<BrowserContext> contexts = new ArrayList<>();
    private Browser browser;

    House(
            Environment environment,
            LetterPress press,
            ManagementService engine,
            SettableClock clock,
            Outbox outbox,
            JdbcClient jdbc) {
        this.environment = environment;
        this.press = press;
        this.engine = engine;
        this.clock = clock;
        this.outbox = outbox;
        this.jdbc = jdbc;
    }

    /** Somebody who has not signed in, with a browser as wished. */
    Page stranger(com.microsoft.playwright.Browser.NewContextOptions options) {
        BrowserContext context = browser().context(options.setBaseURL(address()));
        contexts.add(context);
        return context.newPage();
    }

    Page stranger() {
        return stranger(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    Applicant applicant(String signIn) {
        return new Applicant(this, signedIn(signIn));
    }

    Staff staff(String signIn) {
        return new Staff(this, signedIn(signIn));
    }

    /** A new page in the session of this person; the person signs in once. */
    Page signedIn(String signIn) {
        return sessions.computeIfAbsent(signIn, name -> {
                    Page page = stranger();
                    new Visitor(this, page).signsIn(name);
                    page.close();
                    return page.context();
                })
                .newPage();
    }

    /** Everybody stayed away too long. */
    void endsSessions() {
        jdbc.sql("DELETE FROM praetor.spring_session").update();
    }

    /** A working Monday with nobody in the house. */
    void opens() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        sessions.clear();
        itIs("2026-03-02T09:00");
    }

    /** The time of the house, local to Shanghai; what falls due by it happens. Sessions have ended: people sign in again. */
    void itIs(String localDateTime) {
        clock.set(localDateTime);
        settle();
        sessions.forEach((name, context) -> {
            context.clearCookies();
            Page page = context.newPage();
            new Visitor(this, page).signsIn(name);
            page.close();
        });
    }

    /** Letters are printed and served, due timers fire, until nothing is left to do. */
    void settle() {
        for (int round = 0; round < 20; round++) {
            int printed = press.printAll();
            List<Job> due = engine.createJobQuery().executable().list();
            if (printed == 0 && due.isEmpty()) {
                return;
            }
            due.forEach(job -> engine.executeJob(job.getId()));
        }
        throw new AssertionError("the house does not come to rest");
    }

    /** Path of the newest one-time link that was mailed to this address. */
    String linkSentTo(String address) {
        return outbox.latest(1000).stream()
                .filter(mail -> mail.recipient().equals(address))
                .flatMap(mail -> LINK.matcher(mail.body()).results())
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
    }

    /** Every page that is open now. */
    List<Page> pages() {
        return contexts.stream().flatMap(context -> context.pages().stream()).toList();
    }

    String address() {
        return "http://127.0.0.1:" + environment.getProperty("local.server.port");
    }

    private Browser browser() {
        if (browser == null) {
            browser = Browser.launch();
        }
        return browser;
    }

    @PreDestroy
    void close() {
        if (browser != null) {
            browser.close();
        }
    }
}
