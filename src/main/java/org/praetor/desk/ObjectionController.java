package org.praetor.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.praetor.account.Actor;
import org.praetor.account.Fault;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseRecord;
import org.praetor.examination.CaseFinding;
import org.praetor.examination.Defect;
import org.praetor.examination.Examinations;
import org.praetor.examination.LegalGrounds;
import org.praetor.examination.Objection;
import org.praetor.examination.Objections;
import org.praetor.examination.SubstantiveDefects;
import org.praetor.formality.FormalExaminer;
import org.praetor.worklist.CaseTexts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What CNIPA objected to in a case, each point beside what pre-examination had found or waived. */
@Controller
class ObjectionController {

    private final CaseFiles cases;
    private final CaseRecord record;
    private final Objections objections;
    private final Examinations examinations;
    private final SubstantiveDefects defects;
    private final LegalGrounds grounds;
    private final CaseTexts texts;

    ObjectionController(
            CaseFiles cases,
            CaseRecord record,
            Objections objections,
            Examinations examinations,
            SubstantiveDefects defects,
            LegalGrounds grounds,
            CaseTexts texts) {
        this.cases = cases;
        this.record = record;
        this.objections = objections;
        this.examinations = examinations;
        this.defects = defects;
        this.grounds = grounds;
        this.texts = texts;
    }

    /** An objection beside the findings and defects on the same point. */
    record Line(Objection objection, String examiner, List<CaseFinding> findings, List<Defect> defects) {}

    @GetMapping("/desk/cases/{caseId}/objections")
    ModelAndView show(@PathVariable String caseId, Actor actor, Locale language) {
        return page(caseId, actor, language, null, List.of());
    }

    @PostMapping("/desk/cases/{caseId}/objections")
    ModelAndView add(
            @PathVariable String caseId,
            @RequestParam(defaultValue = "") String point,
            @RequestParam(defaultValue = "") String notice,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String claims,
            @RequestParam(defaultValue = "") String words,
            Actor actor,
            Locale language,
            RedirectAttributes next) {
        Objections.NewObjection typed = new Objections.NewObjection(point, notice, on, claims, words);
        List<Fault> faults = objections.add(caseId, typed, actor);
        if (!faults.isEmpty()) {
            return page(caseId, actor, language, typed, faults);
        }
        next.addFlashAttribute("flash", "desk.objection.saved");
        return back(caseId);
    }

    @PostMapping("/desk/cases/{caseId}/objections/{objectionId}/drop")
    ModelAndView drop(
            @PathVariable String caseId, @PathVariable String objectionId, Actor actor, RedirectAttributes next) {
        objections.drop(caseId, objectionId, actor);
        next.addFlashAttribute("flash", "desk.objection.dropped");
        return back(caseId);
    }

    private ModelAndView page(
            String caseId, Actor actor, Locale language, Objections.@Nullable NewObjection typed, List<Fault> faults) {
        CaseFile file = cases.get(caseId, actor);
        ModelAndView page = new ModelAndView("desk/objections");
        page.addObject("file", file);
        page.addObject("lines", lines(caseId, actor, language));
        page.addObject("examined", examinations.round(caseId) > 0);
        page.addObject("grounds", grounds.of(file.kind()));
        page.addObject("rules", FormalExaminer.bases());
        page.addObject("notices", Objection.Notice.values());
        page.addObject("typed", typed == null ? blank(caseId) : typed);
        page.addObject("faults", faults);
        page.setStatus(faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    /** A new entry starts with the day of the notice that the party reported last. */
    private Objections.NewObjection blank(String caseId) {
        Map<String, Object> known = record.vocabulary(caseId);
        return new Objections.NewObjection("", "", Objects.toString(known.get("noticeDate"), ""), "", "");
    }

    private List<Line> lines(String caseId, Actor actor, Locale language) {
        List<Objection> all = objections.of(caseId, actor);
        List<CaseFinding> findings = new ArrayList<>();
        for (int round = 1; round <= examinations.round(caseId); round++) {
            findings.addAll(examinations.findings(caseId, round));
        }
        List<Defect> noted = defects.of(caseId, actor);
        Set<String> people = new HashSet<>();
        all.forEach(one -> people.add(one.examiner()));
        Map<String, String> names = texts.people(people, language);
        return all.stream()
                .map(one -> new Line(
                        one,
                        names.getOrDefault(one.examiner(), one.examiner()),
                        findings.stream()
                                .filter(finding -> finding.rule().equals(one.point()))
                                .toList(),
                        noted.stream()
                                .filter(defect -> defect.ground().key().equals(one.point()))
                                .toList()))
                .toList();
    }

    private static ModelAndView back(String caseId) {
        return new ModelAndView("redirect:/desk/cases/" + caseId + "/objections");
    }
}
