package org.praetor.formality;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.praetor.formality.RequestForm.Agency;
import org.praetor.formality.RequestForm.Attorney;
import org.praetor.formality.RequestForm.Priority;
import org.praetor.formality.RequestForm.Standing;

/** Defects in the request form, between it and the texts, and in the set of files. */
final class RequestDefects {

    private static final String RESIDENT = "11010519491231002X";

    static final List<Defect> ALL = List.of(
            asked("request has another title", "FE-REQ-01", form -> form.title += "系统"),
            asked(
                    "credit code with a wrong check digit",
                    "FE-REQ-02",
                    form -> form.applicants =
                            List.of(Requests.person("澜禾新材料科技（上海）有限公司", "91310115MA1K0A0173", Standing.UNIT))),
            asked(
                    "applicant with a title",
                    "FE-REQ-03",
                    form -> form.applicants = List.of(Requests.person("徐知远教授", RESIDENT, Standing.NATURAL))),
            asked(
                    "a machine as inventor",
                    "FE-REQ-04",
                    form -> form.inventors =
                            List.of(Requests.INVENTOR, Requests.person("人工智能系统", "", Standing.ABROAD))),
            asked(
                    "a team as inventor",
                    "FE-REQ-04",
                    form -> form.inventors = List.of(Requests.person("保温板课题组", RESIDENT, Standing.UNKNOWN))),
            asked(
                    "inventor without a number",
                    "FE-REQ-05",
                    form -> form.inventors = List.of(Requests.person("徐知远", "", Standing.UNKNOWN))),
            asked("unit without a contact", "FE-REQ-07", form -> form.contacts = List.of()),
            asked(
                    "three attorneys",
                    "FE-REQ-09",
                    form -> form.agency = new Agency(
                            Requests.AGENCY.name(),
                            Requests.AGENCY.code(),
                            List.of(
                                    new Attorney("陆景行", "3199900001"),
                                    new Attorney("沈若安", "3199900002"),
                                    new Attorney("顾望舒", "3199900003")))),
            asked(
                    "a unit's name for its address",
                    "FE-REQ-10",
                    form -> form.applicants = List.of(Requests.at(Requests.COMPANY.name()))),
            asked("no figure named for the abstract", "FE-REQ-13", form -> form.abstractFigure = ""),
            asked(
                    "priority without a number",
                    "FE-REQ-14",
                    form -> form.priorities = List.of(new Priority(Texting.TODAY.minusMonths(3), "", "US"))),
            asked("abstract figure is none of the drawings", "FE-DRW-04", form -> form.abstractFigure = "图99"),
            absent("abstract missing", "FE-SET-01", Part.ABSTRACT),
            absent("claims missing", "FE-SET-02", Part.CLAIMS).so("FE-SET-01", "the set is not complete"),
            absent("description missing", "FE-SET-02", Part.DESCRIPTION).so("FE-SET-01", "the set is not complete"));

    private RequestDefects() {}

    private static Defect asked(String kind, String rule, Consumer<Requests> change) {
        boolean figure = rule.equals("FE-DRW-04") || rule.equals("FE-REQ-13");
        return Defect.of(
                kind,
                rule,
                Severity.E,
                clean -> Optional.of(clean)
                        .filter(suited -> suited.application().drawings().stream()
                                .anyMatch(drawing -> drawing.label().equals("图1")))
                        .filter(suited -> !suited.application().title().isEmpty())
                        .map(suited -> new Defect.Injected(
                                suited.asking(flawless(suited).build()),
                                suited.asking(changed(flawless(suited), change).build()),
                                figure ? Part.ABSTRACT_FIGURE : Part.REQUEST,
                                "",
                                "")));
    }

    private static Requests flawless(Specimen clean) {
        Requests form = new Requests();
        form.title = clean.application().title();
        form.abstractFigure = "图1";
        return form;
    }

    private static Requests changed(Requests form, Consumer<Requests> change) {
        change.accept(form);
        return form;
    }

    private static Defect absent(String kind, String rule, Part part) {
        return Defect.of(
                kind,
                rule,
                Severity.E,
                clean -> Optional.of(clean)
                        .filter(suited -> suited.application().has(part))
                        .map(suited -> new Defect.Injected(
                                clean,
                                clean.edited(draft -> {
                                    switch (part) {
                                        case ABSTRACT -> draft.abstractLines.clear();
                                        case CLAIMS -> draft.claims.clear();
                                        default -> {
                                            draft.title = clean.application().title();
                                            draft.titleLine = "";
                                            draft.description.clear();
                                        }
                                    }
                                }),
                                part,
                                "",
                                "")));
    }
}
