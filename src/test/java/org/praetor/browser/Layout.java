package org.praetor.browser;

import com.microsoft.playwright.Page;

/** Measures a page. */
final class Layout {

    private Layout() {}

    /** How wide the page wants to be: more than the window means that it scrolls sideways. */
    static int widthOf(Page page) {
        return ((Number) page.evaluate("() => document.documentElement.scrollWidth")).intValue();
    }
}
