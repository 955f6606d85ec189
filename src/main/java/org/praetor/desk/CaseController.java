package org.praetor.desk;

import java.util.Locale;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseFiles;
import org.praetor.proceeding.Proceedings;
import org.praetor.worklist.CaseViews;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** A case as staff sees it. */
@Controller
class CaseController {

    private final CaseViews views;
    private final CaseFiles cases;
    private final Proceedings proceedings;

    CaseController(CaseViews views, CaseFiles cases, Proceedings proceedings) {
        this.views = views;
        this.cases = cases;
        this.proceedings = proceedings;
    }

    @GetMapping("/desk/cases/{caseId}")
    String show(@PathVariable String caseId, Actor actor, Locale language, Model model) {
        model.addAttribute("view", views.of(caseId, actor, language));
        return "desk/case";
    }

    /** BPMN XML with the active and passed elements, for the viewer in the page. */
    @GetMapping("/desk/cases/{caseId}/diagram")
    @ResponseBody
    Proceedings.Diagram diagram(@PathVariable String caseId, Actor actor) {
        cases.get(caseId, actor);
        return proceedings.diagram(caseId);
    }
}
