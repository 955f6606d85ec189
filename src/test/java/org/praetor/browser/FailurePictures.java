package org.praetor.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Of a journey that failed: each open page as picture and text, in target/failures. */
final class FailurePictures implements TestWatcher {

    private static final Path FOLDER = Path.of("target", "failures");

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        List<Page> pages = SpringExtension.getApplicationContext(context)
                .getBean(House.class)
                .pages();
        String name = context.getRequiredTestMethod().getName();
        for (int i = 0; i < pages.size(); i++) {
            keep(pages.get(i), name + "-" + i);
        }
    }

    private static void keep(Page page, String name) {
        try {
            Files.createDirectories(FOLDER);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(FOLDER.resolve(name + ".png"))
                    .setFullPage(true));
            Files.writeString(
                    FOLDER.resolve(name + ".txt"),
                    page.url() + "\n" + page.locator("body").innerText());
        } catch (IOException | RuntimeException e) {
            System.err.println("no picture of " + name + ": " + e.getMessage());
        }
    }
}
