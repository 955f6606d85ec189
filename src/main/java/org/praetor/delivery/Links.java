package org.praetor.delivery;

/** Where a message sends its reader. */
final class Links {

    private Links() {}

    static String of(String caseId, boolean staff) {
        return (staff ? "/desk/cases/" : "/portal/cases/") + caseId;
    }
}
