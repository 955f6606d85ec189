package org.praetor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;

/** Somebody before a page. What goes wrong in the page, scripts and policies too, is remembered. */
class Visitor {

    final House house;
    final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(House house, Page page) {
        this.house = house;
        this.page = page;
        page.setDefaultTimeout(10_000);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("the server responded with a status of 4")) {
                complaints.add(message.text());
            }
        });
    }

    void signsIn(String name) {
        signsIn(name, "praetor-demo");
    }

    void signsIn(String name, String password) {
        page.navigate("/sign-in");
        signsInHere(name, password);
    }

    /** Where the page asks for it, because the session had ended. */
    void signsInAgain(String name) {
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/sign-in.*"));
        signsInHere(name, "praetor-demo");
    }

    private void signsInHere(String name, String password) {
        page.getByLabel(Words.chinese("web.sign-in.name")).fill(name);
        page.getByLabel(Words.chinese("web.sign-in.password")).fill(password);
        presses("web.sign-in");
        assertThat(page).not().hasURL(java.util.regex.Pattern.compile(".*/sign-in.*"));
    }

    /** Presses a button by the key of its text. */
    void presses(String key, Object... arguments) {
        button(Words.chinese(key, arguments)).first().click();
        page.waitForLoadState();
    }

    void follows(String text) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(text))
                .first()
                .click();
        page.waitForLoadState();
    }

    /** Begins this proceeding at the centre, from the list of those offered. */
    void picks(String proceeding) {
        page.navigate("/portal/filings");
        page.locator("section, article, li")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(Words.chinese(proceeding + ".name")))))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(Words.chinese("portal.choose.begin", "上海市知识产权保护中心")))
                .first()
                .click();
    }

    void sees(String text) {
        assertThat(main()).containsText(text);
    }

    void doesNotSee(String text) {
        assertThat(main()).not().containsText(text);
    }

    Locator main() {
        return page.locator("#content");
    }

    Locator button(String text) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text).setExact(true));
    }

    void writes(String label, String text) {
        page.getByLabel(Words.exactly(label)).fill(text);
    }

    Sheet sheet() {
        return new Sheet(page, true);
    }

    /** The form of a page without scripts. */
    Sheet plainSheet() {
        return new Sheet(page, false);
    }

    List<String> complaints() {
        return complaints;
    }
}
