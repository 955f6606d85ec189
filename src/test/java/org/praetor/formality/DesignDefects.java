package org.praetor.formality;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Defects in brief explanations and names of designs, put into published explanations and our own. */
final class DesignDefects {

    static final List<Defect> ALL = List.of(
            without("use missing", "用途", "formality.FE-DES-03.use"),
            without("design feature missing", "要点在|要点是|要点为|要点：|要点:|要点$", "formality.FE-DES-03.design-points"),
            without("designated picture missing", "最能表明", "formality.FE-DES-03.designated-picture"),
            spoilt(
                    "praise in the explanation",
                    "FE-DES-05",
                    Part.BRIEF_EXPLANATION,
                    "销量",
                    draft -> draft.explanation.add("5.本产品销量第一。")),
            spoilt(
                    "performance in the explanation",
                    "FE-DES-05",
                    Part.BRIEF_EXPLANATION,
                    "",
                    draft -> draft.explanation.add("5.本产品的保温性能好，使用寿命长。")),
            spoilt(
                    "inner structure in the explanation",
                    "FE-DES-05",
                    Part.BRIEF_EXPLANATION,
                    "",
                    draft -> draft.explanation.add("5.本产品的内部结构为双层真空，内部设有电机。")),
            spoilt("product name of 21", "FE-DES-01", Part.TITLE, "", draft -> named(draft, "便于携带并且能够折叠存放的家用儿童吃饭椅子")),
            spoilt("product name with a model", "FE-DES-02", Part.TITLE, "", draft -> named(draft, "落地扇XR-200型")),
            spoilt("product name with a size", "FE-DES-02", Part.TITLE, "", draft -> named(draft, "21英寸电视机")),
            spoilt("product name with an effect", "FE-DES-02", Part.TITLE, "", draft -> named(draft, "节油发动机")),
            spoilt("product name too abstract", "FE-DES-02", Part.TITLE, "", draft -> named(draft, "灯")));

    private DesignDefects() {}

    static List<Specimen> own() {
        Draft draft = new Draft();
        draft.title = "保温杯";
        draft.explanation.addAll(SampleText.EXPLANATION);
        return List.of(Specimen.of("own", PatentKind.DESIGN, draft));
    }

    static List<Specimen> published() {
        List<Specimen> specimens = new ArrayList<>();
        for (JsonNode line : Corpus.partial("designs-brief-descriptions.jsonl")) {
            Draft draft = new Draft();
            draft.title = line.path("title").asText("");
            draft.explanation.addAll(List.of(line.path("abstract").asText().split("(?<=[。；;])")));
            specimens.add(Specimen.of(line.path("id").asText(), PatentKind.DESIGN, draft));
        }
        return specimens;
    }

    private static Defect spoilt(String kind, String rule, Part part, String marked, Consumer<Draft> change) {
        return Defect.of(
                kind,
                rule,
                Severity.E,
                clean -> Optional.of(new Defect.Injected(clean, clean.edited(change), part, "", marked)));
    }

    /** The name changes in the explanation, too. */
    private static void named(Draft draft, String name) {
        String old = BriefExplanations.read(draft.explanation).productName();
        draft.title = name;
        draft.explanation.replaceAll(line -> old.isEmpty() ? line : line.replace(old, name));
    }

    /** Only explanations in which one sentence speaks of it. */
    private static Defect without(String kind, String words, String message) {
        return Defect.of(kind, "FE-DES-03", Severity.E, clean -> {
            List<String> lines =
                    List.of(clean.application().text(Part.BRIEF_EXPLANATION).split("\n"));
            List<String> kept = lines.stream()
                    .filter(line -> !line.matches("(?s).*(?:" + words + ").*"))
                    .toList();
            boolean reported = clean.findings().stream()
                    .anyMatch(finding -> finding.message().equals(message));
            return Optional.of(clean)
                    .filter(suited -> kept.size() == lines.size() - 1 && lines.size() > 2 && !reported)
                    .map(suited -> new Defect.Injected(
                            clean,
                            clean.edited(draft -> {
                                draft.explanation.clear();
                                draft.explanation.addAll(kept);
                            }),
                            Part.BRIEF_EXPLANATION,
                            "",
                            ""));
        });
    }
}
