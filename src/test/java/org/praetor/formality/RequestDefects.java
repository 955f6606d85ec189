package org.praetor.formality;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Defects between the request form and the texts, and in the set of files. */
final class RequestDefects {

    static final List<Defect> ALL = List.of(
            asked("request has another title", "FE-REQ-01", request -> request.title += "系统"),
            asked("abstract figure is none of the drawings", "FE-DRW-04", request -> request.abstractFigure = "图99"),
            absent("abstract missing", "FE-SET-01", Part.ABSTRACT),
            absent("claims missing", "FE-SET-02", Part.CLAIMS).so("FE-SET-01", "the set is not complete"),
            absent("description missing", "FE-SET-02", Part.DESCRIPTION).so("FE-SET-01", "the set is not complete"));

    private RequestDefects() {}

    private static Defect asked(String kind, String rule, Consumer<Requests> change) {
        return Defect.of(kind, rule, Severity.E, clean -> {
            Requests request = new Requests();
            request.title = clean.application().title();
            request.abstractFigure = "图1";
            RequestForm flawless = request.build();
            change.accept(request);
            boolean drawn = clean.application().drawings().stream()
                    .anyMatch(drawing -> drawing.label().equals("图1"));
            return Optional.of(clean)
                    .filter(suited -> !flawless.title().isEmpty() && drawn)
                    .map(suited -> new Defect.Injected(
                            suited.asking(flawless),
                            suited.asking(request.build()),
                            rule.equals("FE-DRW-04") ? Part.ABSTRACT_FIGURE : Part.REQUEST,
                            "",
                            ""));
        });
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
