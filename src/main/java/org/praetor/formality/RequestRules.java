package org.praetor.formality;

import static org.praetor.formality.Rule.ANY;
import static org.praetor.formality.Rule.TECHNICAL;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.praetor.formality.RequestForm.Priority;
import org.praetor.identifier.Identifiers;

/** FE-REQ-01 and 12 to 19: the request form against the application; what it declares is for {@link StatementRules}. */
final class RequestRules {

    private static final int PRIORITY_MONTHS = 12;
    private static final int DESIGN_PRIORITY_MONTHS = 6;
    /** "说明书附图 0份0页" names a row of the form, not a document. */
    private static final String NOT_NONE = "(?!\\s*[:：]?\\s*[0０零无])";

    private static final Map<String, Part> LISTED = Map.of(
            "权利要求书", Part.CLAIMS,
            "说明书附图", Part.DRAWINGS,
            "说明书摘要", Part.ABSTRACT,
            "外观设计图片或照片", Part.DESIGN_VIEWS,
            "外观设计简要说明", Part.BRIEF_EXPLANATION);

    static final List<Rule> ALL = List.of(
            Rule.of("FE-REQ-01", Severity.E, TECHNICAL, Statutes.TITLE, RequestRules::title),
            Rule.of("FE-REQ-12", Severity.E, ANY, Statutes.RULES_19, RequestRules::listed),
            Rule.of("FE-REQ-13", Severity.E, TECHNICAL, Statutes.RULES_26, RequestRules::abstractFigure),
            Rule.of("FE-REQ-14", Severity.E, ANY, Statutes.LAW_29_30, RequestRules::priorities),
            Rule.of("FE-REQ-16", Severity.I, ANY, Statutes.RULES_33, StatementRules::gracePeriod),
            Rule.of("FE-REQ-17", Severity.E, TECHNICAL, Statutes.RULES_27, StatementRules::deposit),
            Rule.of("FE-REQ-18", Severity.E, TECHNICAL, Statutes.LAW_26_5, StatementRules::geneticResources),
            Rule.of("FE-REQ-19", Severity.W, ANY, Statutes.APPLICATION_NUMBER, RequestRules::applicationNumber));

    private RequestRules() {}

    private static void title(Examination examination) {
        RequestForm request = examination.context().request();
        String title = examination.application().title();
        if (request != null
                && !request.title().isBlank()
                && !title.isBlank()
                && !ContentHash.normalise(request.title()).equals(ContentHash.normalise(title))) {
            examination.whole(Part.REQUEST, "", request.title(), title);
        }
    }

    /** What the list names and the files lack, and the other way round; the list is free text, so a part may stand there under another name. */
    private static void listed(Examination examination) {
        RequestForm request = examination.context().request();
        if (request == null || request.details().listed().isBlank()) {
            return;
        }
        String list = request.details().listed();
        LISTED.forEach((name, part) -> {
            boolean has = examination.application().has(part);
            if (Pattern.compile(name + NOT_NONE).matcher(list).find() && !has) {
                examination.whole(part, "", name);
            } else if (has && !list.contains(name)) {
                examination.find(Severity.W, part, "", -1, -1, "unlisted", name);
            }
        });
    }

    private static void abstractFigure(Examination examination) {
        RequestForm request = examination.context().request();
        Application application = examination.application();
        if (request != null
                && application.has(Part.DRAWINGS)
                && !application.has(Part.ABSTRACT_FIGURE)
                && request.details().abstractFigure().isBlank()) {
            examination.whole(Part.ABSTRACT_FIGURE, "");
        }
    }

    /** Months are counted without the roll to a working day and without a restored priority: a late date is for people. */
    private static void priorities(Examination examination) {
        RequestForm request = examination.context().request();
        if (request == null) {
            return;
        }
        Context context = examination.context();
        int months = context.kind() == PatentKind.DESIGN ? DESIGN_PRIORITY_MONTHS : PRIORITY_MONTHS;
        for (Priority priority : request.details().priorities()) {
            LocalDate on = priority.on();
            if (on == null || priority.number().isBlank() || priority.office().isBlank()) {
                examination.whole(Part.REQUEST, "", priority.number());
            } else if (on.isAfter(context.filedOn())) {
                examination.whole(Part.REQUEST, "later", priority.number(), on.toString());
            } else if (on.plusMonths(months).isBefore(context.filedOn())) {
                examination.find(
                        Severity.W, Part.REQUEST, "", -1, -1, "late", priority.number(), on.toString(), months);
            }
        }
    }

    private static void applicationNumber(Examination examination) {
        RequestForm request = examination.context().request();
        if (request != null
                && !request.details().applicationNumber().isBlank()
                && !Identifiers.applicationNumber(request.details().applicationNumber())) {
            examination.whole(Part.REQUEST, "", request.details().applicationNumber());
        }
    }
}
