package org.praetor.formality;

import static org.praetor.formality.Rule.TECHNICAL;

import java.util.List;

/** FE-DSC-13: fees that follow from the text. Amounts are those of the payment sheet; here stands what they are counted by. */
final class FeeRules {

    private static final int FREE_PAGES = 30;

    static final List<Rule> ALL =
            List.of(Rule.of("FE-DSC-13", Severity.I, TECHNICAL, Statutes.SURCHARGE, FeeRules::pages));

    private FeeRules() {}

    /** Pages as the request form tells them: those of a file are not those of the printed description. */
    private static void pages(Examination examination) {
        RequestForm request = examination.context().request();
        int pages = request == null ? 0 : request.details().pages();
        if (pages > FREE_PAGES) {
            examination.whole(Part.DESCRIPTION, "", pages, FREE_PAGES, pages - FREE_PAGES);
        }
    }
}
