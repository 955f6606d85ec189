package org.praetor.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Headless Chromium of this machine, in Shanghai and Chinese. Where there is none the test is skipped with one loud
 * line, unless the environment says {@code PRAETOR_BROWSER=required}: then it fails.
 */
public final class Browser implements AutoCloseable {

    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--headless",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private static final String MISSING =
            "NO CHROMIUM: browser tests did not run; install chromium or set PRAETOR_CHROMIUM to it";
    private static final AtomicBoolean SAID = new AtomicBoolean();

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(ARGUMENTS));
    }

    /** Launches, or skips or fails the test; see above. */
    public static Browser launch() {
        if (!available()) {
            Assumptions.abort(MISSING);
        }
        return new Browser(executable().orElseThrow());
    }

    /** Whether there is a Chromium; says once and loudly that there is none, and fails where one is required. */
    public static boolean available() {
        boolean here = executable().isPresent();
        if (!here) {
            if ("required".equals(System.getenv("PRAETOR_BROWSER"))) {
                throw new AssertionError(MISSING);
            }
            if (SAID.compareAndSet(false, true)) {
                System.err.println("=== " + MISSING + " ===");
            }
        }
        return here;
    }

    private static Optional<Path> executable() {
        return Stream.concat(Stream.ofNullable(System.getenv("PRAETOR_CHROMIUM")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A page of a fresh session: no cookies of other pages. Close its context when the session ends. */
    public Page page() {
        return context(new com.microsoft.playwright.Browser.NewContextOptions()).newPage();
    }

    /** A fresh session with options of your own: phone width, no JavaScript, another language. */
    public BrowserContext context(com.microsoft.playwright.Browser.NewContextOptions options) {
        if (options.locale == null) {
            options.setLocale("zh-CN");
        }
        return chromium.newContext(options.setTimezoneId("Asia/Shanghai"));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
