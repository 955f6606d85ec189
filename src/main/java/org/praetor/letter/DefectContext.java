package org.praetor.letter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.praetor.examination.Defect;
import org.praetor.examination.SubstantiveDefects;
import org.springframework.stereotype.Component;

/** Substantive defects that a round raises, as letters print them. What stays in the house is never among them. */
@Component
class DefectContext {

    private final SubstantiveDefects defects;

    DefectContext(SubstantiveDefects defects) {
        this.defects = defects;
    }

    List<Map<String, Object>> raised(String caseId, int round) {
        return defects.raised(caseId, round).stream().map(DefectContext::values).toList();
    }

    private static Map<String, Object> values(Defect defect) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("ground", defect.ground().key());
        values.put("name", defect.name());
        values.put("basis", defect.ground().basis());
        values.put("claims", defect.claims());
        values.put("reasons", defect.reasons());
        values.put(
                "documents",
                defect.citations().stream().map(DefectContext::document).toList());
        return values;
    }

    private static Map<String, Object> document(Defect.Citation cited) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("number", cited.number());
        values.put("document", cited.named());
        values.put("country", cited.country());
        values.put("published", cited.published() == null ? "" : LetterUtilities.chineseDate(cited.published()));
        values.put("passage", cited.passage());
        return values;
    }
}
