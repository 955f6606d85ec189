package org.praetor.filing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.praetor.form.FieldError;
import org.praetor.form.FormView;

/**
 * One page of the filing wizard.
 *
 * @param pages all pages in order; the review comes after the last
 * @param page id of this one
 * @param seen state of the page, which it carries so that a save tells whether somebody else saved it meanwhile
 * @param meanwhile what somebody else saved on this page since it was shown; null when nobody did
 * @param problems fields that are missing or wrong, of all pages; on the review only
 * @param notice message key of what happened to the files, with its arguments; null mostly
 */
public record WizardPage(
        Draft draft,
        String proceeding,
        List<Tab> pages,
        String page,
        FormView form,
        boolean good,
        String seen,
        @Nullable FormView meanwhile,
        List<Problem> problems,
        @Nullable Notice notice) {

    /** A field to mend, and the page it is on. */
    public record Problem(String page, String pageLabel, FormView.Component field, FieldError error) {}

    /** Something to tell about the files just saved. */
    public record Notice(String key, List<String> arguments) {}

    /**
     * A page in the progress line.
     *
     * @param state {@code done} (filled in without error) or {@code open}
     */
    public record Tab(String id, String label, String state) {}

    WizardPage with(List<Problem> found) {
        return new WizardPage(draft, proceeding, pages, page, form, good, seen, meanwhile, found, notice);
    }

    WizardPage meanwhile(FormView saved) {
        return new WizardPage(draft, proceeding, pages, page, form, false, seen, saved, problems, notice);
    }

    public String nextUrl() {
        int next = position() + 1;
        String base = "/portal/filings/" + draft.id();
        return next < pages.size() ? base + "?page=" + pages.get(next).id() : base + "/review";
    }

    public String previousUrl() {
        int previous = Math.max(0, position() - 1);
        return "/portal/filings/" + draft.id() + "?page=" + pages.get(previous).id();
    }

    /** Address of a page of the wizard by its id; of the review when there is no such page. */
    public String url(String wanted) {
        String base = "/portal/filings/" + draft.id();
        return pages.stream().anyMatch(tab -> tab.id().equals(wanted)) ? base + "?page=" + wanted : base + "/review";
    }

    public boolean first() {
        return position() == 0;
    }

    private int position() {
        for (int index = 0; index < pages.size(); index++) {
            if (pages.get(index).id().equals(page)) {
                return index;
            }
        }
        return pages.size() - 1;
    }
}
