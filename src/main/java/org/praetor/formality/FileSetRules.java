package org.praetor.formality;

import static org.praetor.formality.Rule.ANY;

import java.util.ArrayList;
import java.util.List;

/** FE-SET: is the file set complete (申请文件齐备). */
final class FileSetRules {

    static final List<Rule> ALL = List.of(
            Rule.of("FE-SET-01", Severity.E, ANY, Statutes.LAW_26_27, FileSetRules::complete),
            Rule.of("FE-SET-02", Severity.E, ANY, Statutes.RULES_44, FileSetRules::acceptable),
            Rule.of("FE-SET-03", Severity.E, ANY, Statutes.RULES_3_44, FileSetRules::chinese),
            Rule.of("FE-SET-04", Severity.E, ANY, Statutes.RULES_44, FileSetRules::applicantKnown),
            Rule.of("FE-SET-05", Severity.E, ANY, Statutes.LAW_18, FileSetRules::represented));

    /** A text is judged from so many letters on: a short one may well be a formula. */
    private static final int LETTERS = 60;

    private FileSetRules() {}

    /** Parts whose absence is a defect; those of FE-SET-02 are left to it. */
    private static void complete(Examination examination) {
        Application application = examination.application();
        if (examination.context().kind() == PatentKind.DESIGN) {
            return;
        }
        if (!application.has(Part.ABSTRACT)) {
            examination.missing(Part.ABSTRACT, "abstract");
        }
        // a description without a first line for it is FE-DSC-01's
        boolean written = !application.description().titleLine().isEmpty() || !application.has(Part.DESCRIPTION);
        if (application.title().isBlank() && written) {
            examination.whole(Part.TITLE, "title");
        }
    }

    /** Parts without which there is no application at all (不予受理). */
    private static void acceptable(Examination examination) {
        List<Part> needed = new ArrayList<>();
        switch (examination.context().kind()) {
            case INVENTION -> needed.addAll(List.of(Part.CLAIMS, Part.DESCRIPTION));
            case UTILITY_MODEL -> needed.addAll(List.of(Part.CLAIMS, Part.DESCRIPTION, Part.DRAWINGS));
            case DESIGN -> needed.addAll(List.of(Part.DESIGN_VIEWS, Part.BRIEF_EXPLANATION));
        }
        needed.removeIf(examination.application()::has);
        needed.forEach(part -> examination.missing(part, name(part)));
    }

    /** Last piece of the part's message key. */
    private static String name(Part part) {
        return part.key().substring(part.key().lastIndexOf('.') + 1);
    }

    private static void applicantKnown(Examination examination) {
        RequestForm request = examination.context().request();
        if (request == null) {
            return;
        }
        if (request.applicants().isEmpty()) {
            examination.whole(Part.REQUEST, "applicant");
        } else if (request.applicants().get(0).address().isBlank()) {
            examination.whole(Part.REQUEST, "address");
        }
    }

    /** A part is not in Chinese when hardly one of its letters is; single foreign terms are left to people. */
    private static void chinese(Examination examination) {
        for (Part part : List.of(Part.CLAIMS, Part.DESCRIPTION, Part.ABSTRACT, Part.BRIEF_EXPLANATION)) {
            String text = examination.text(part);
            if (foreign(text)) {
                examination.whole(part, "", name(part));
            }
        }
    }

    /** Stops as soon as the letters that are left cannot make the Chinese ones too few. */
    private static boolean foreign(String text) {
        int letters = 0;
        int han = 0;
        for (int at = 0; at < text.length() && han * 10L < text.length(); at++) {
            int letter = text.codePointAt(at);
            at += Character.charCount(letter) - 1;
            boolean chinese = Letters.han(letter);
            letters += chinese || Character.isLetter(letter) ? 1 : 0;
            han += chinese ? 1 : 0;
        }
        return letters >= LETTERS && han * 10L < letters;
    }

    private static void represented(Examination examination) {
        RequestForm request = examination.context().request();
        if (request != null && !request.represented()) {
            request.applicants().stream()
                    .limit(1)
                    .filter(RequestForm.Person::abroad)
                    .forEach(first -> examination.whole(Part.REQUEST, "", first.name()));
        }
    }
}
