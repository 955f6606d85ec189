package org.praetor.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;

/** A form in a page, filled in by the labels that people read. */
final class Sheet {

    private static final int TRIES = 5;

    private final Page page;
    private final Locator place;
    private final boolean scripts;

    Sheet(Page page, boolean scripts) {
        this(page, page.locator("main"), scripts);
    }

    private Sheet(Page page, Locator place, boolean scripts) {
        this.page = page;
        this.scripts = scripts;
        this.place = place;
    }

    /** One row of a list. */
    Sheet row(String list, int count) {
        return new Sheet(
                page,
                page.getByRole(
                        AriaRole.GROUP,
                        new Page.GetByRoleOptions()
                                .setName(Words.chinese("form.row", Words.chinese(list), count))
                                .setExact(true)),
                scripts);
    }

    Sheet write(String label, String value) {
        Locator field = field(label);
        field.fill(value);
        field.blur();
        return settled();
    }

    Sheet choose(String label, String option) {
        field(label).or(group(label)).first().waitFor();
        Locator select = field(label).and(page.locator("select"));
        if (select.count() > 0) {
            select.selectOption(new SelectOption().setLabel(Words.chinese(option)));
        } else {
            mark(group(label).getByRole(AriaRole.RADIO, exactly(option)));
        }
        return settled();
    }

    /** A name from a list of people. */
    Sheet choosePerson(String label, String name) {
        Locator select = field(label);
        select.selectOption(select.getByText(name).first().getAttribute("value"));
        return settled();
    }

    Sheet tick(String label, String... options) {
        if (options.length == 0) {
            mark(field(label));
        }
        for (String option : options) {
            mark(group(label).getByRole(AriaRole.CHECKBOX, exactly(option)));
            settled();
        }
        return settled();
    }

    Sheet attach(String label, Path... files) {
        field(label).and(page.locator("input[type=file]")).setInputFiles(files);
        return settled();
    }

    Locator field(String label) {
        return place.getByLabel(Words.label(label));
    }

    Locator group(String label) {
        return place.getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(Words.label(label)));
    }

    /** Without scripts the driver cannot tell whether a box stands still, and a click may miss it: like a person it clicks once more. */
    private void mark(Locator box) {
        if (scripts) {
            box.check();
        }
        for (int tries = 0; tries < TRIES && !box.isChecked(); tries++) {
            box.click(new Locator.ClickOptions().setForce(true));
        }
        PlaywrightAssertions.assertThat(box).isChecked();
    }

    private static Locator.GetByRoleOptions exactly(String option) {
        return new Locator.GetByRoleOptions().setName(Words.exactly(option));
    }

    /** Waits until the page has taken in what the server answered to the last change. */
    private Sheet settled() {
        if (scripts) {
            page.waitForFunction(
                    "() => !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling, .htmx-added')");
        }
        return this;
    }
}
