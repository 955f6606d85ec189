package org.praetor.formality;

import java.util.List;

/**
 * The request form (请求书, CNIPA forms 110101, 120101 and 130101) of an e-filing package, as far as this house asks for the same. What it does not say is "".
 *
 * @param title name of the invention or of the product
 */
public record RequestForm(
        PatentKind kind, String title, List<Person> applicants, List<Person> inventors, Agency agency) {

    public RequestForm {
        applicants = List.copyOf(applicants);
        inventors = List.copyOf(inventors);
    }

    /**
     * An applicant, inventor or designer.
     *
     * @param number of the identity document, or the unit's code
     * @param country nationality or seat
     */
    public record Person(String name, String number, String country, String address) {}

    /** @param code of five digits */
    public record Agency(String name, String code, List<String> attorneys) {
        public Agency {
            attorneys = List.copyOf(attorneys);
        }
    }
}
