package org.praetor.desk;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.praetor.account.Actor;
import org.praetor.account.Fault;
import org.praetor.examination.SearchRecords;
import org.praetor.examination.SubstantiveDefects;
import org.praetor.filing.Uploads;
import org.praetor.form.FieldError;
import org.praetor.proceeding.Proceedings;
import org.praetor.web.FormRequest;
import org.praetor.worklist.StepForms;
import org.praetor.worklist.StepPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Examination on substance within a step: the search record with copies of what was found, and substantive defects. */
@Controller
class SubstanceController {

    private static final String SEARCH = "search-record";
    private static final String DEFECTS = "defects";
    private static final String COPY = "_hit.copy";
    private static final String CITED = "_cite:";
    private static final String PASSAGE = "_passage:";

    private final KeptPage kept;
    private final StepForms forms;
    private final Proceedings proceedings;
    private final SearchRecords searches;
    private final SubstantiveDefects defects;
    private final Uploads uploads;

    SubstanceController(
            KeptPage kept,
            StepForms forms,
            Proceedings proceedings,
            SearchRecords searches,
            SubstantiveDefects defects,
            Uploads uploads) {
        this.kept = kept;
        this.forms = forms;
        this.proceedings = proceedings;
        this.searches = searches;
        this.defects = defects;
        this.uploads = uploads;
    }

    @PostMapping("/desk/work/{itemId}/searches")
    String search(@PathVariable String itemId, Actor actor, HttpServletRequest request, RedirectAttributes flash)
            throws IOException, ServletException {
        FormRequest form = FormRequest.of(request);
        List<Fault> faults = searches.add(
                kept.keep(itemId, SEARCH, actor, form),
                new SearchRecords.NewSearch(
                        form.text("_search.on"),
                        form.text("_search.databases"),
                        form.text("_search.query"),
                        form.text("_search.classes")),
                actor);
        return back(itemId, "#search-record", List.of("_search."), faults, form, flash);
    }

    /** Keeps a hit; its copy becomes a document of the case that no party sees. */
    @PostMapping("/desk/work/{itemId}/hits")
    String hit(@PathVariable String itemId, Actor actor, HttpServletRequest request, RedirectAttributes flash)
            throws IOException, ServletException {
        FormRequest form = FormRequest.of(request);
        String caseId = kept.keep(itemId, SEARCH, actor, form);
        List<Fault> faults = searches.judge(hit(form, null));
        if (faults.isEmpty()) {
            Uploads.Taken taken = copy(itemId, form, actor);
            Optional<FieldError> refused = taken.errors().stream().findFirst();
            if (refused.isPresent()) {
                flash.addFlashAttribute(
                        "flashArguments",
                        refused.get().arguments().stream().map(String::valueOf).toList());
                faults = List.of(new Fault("copy", refused.get().key()));
            } else {
                faults = searches.add(caseId, hit(form, first(taken)), actor);
            }
        }
        return back(itemId, "#search-record", List.of("_hit."), faults, form, flash);
    }

    @PostMapping("/desk/work/{itemId}/searches/{entryId}/drop")
    String drop(
            @PathVariable String itemId,
            @PathVariable String entryId,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes flash)
            throws IOException, ServletException {
        FormRequest form = FormRequest.of(request);
        searches.drop(kept.keep(itemId, SEARCH, actor, form), entryId, actor);
        return back(itemId, "#search-record", List.of(), List.of(), form, flash);
    }

    @PostMapping("/desk/work/{itemId}/defects")
    String defect(@PathVariable String itemId, Actor actor, HttpServletRequest request, RedirectAttributes flash)
            throws IOException, ServletException {
        FormRequest form = FormRequest.of(request);
        Map<String, String> passages = new LinkedHashMap<>();
        form.parameters().keySet().stream()
                .filter(name -> name.startsWith(CITED))
                .map(name -> name.substring(CITED.length()))
                .forEach(hit -> passages.put(hit, form.text(PASSAGE + hit)));
        List<Fault> faults = defects.add(
                kept.keep(itemId, DEFECTS, actor, form),
                new SubstantiveDefects.NewDefect(
                        form.text("_defect.ground"),
                        form.text("_defect.claims"),
                        passages,
                        form.text("_defect.reasons"),
                        form.text("_defect.obvious").equals("yes")),
                actor);
        return back(itemId, "#defects", List.of("_defect.", CITED, PASSAGE), faults, form, flash);
    }

    /** Takes a defect back, or raises one of an earlier round again. */
    @PostMapping("/desk/work/{itemId}/defects/{defectId}")
    String defect(
            @PathVariable String itemId,
            @PathVariable String defectId,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes flash)
            throws IOException, ServletException {
        FormRequest form = FormRequest.of(request);
        String caseId = kept.keep(itemId, DEFECTS, actor, form);
        if (form.parameters().containsKey("_again")) {
            defects.again(caseId, defectId, actor);
        } else {
            defects.drop(caseId, defectId, actor);
        }
        return back(itemId, "#defects", List.of(), List.of(), form, flash);
    }

    private static SearchRecords.NewHit hit(FormRequest form, @Nullable String copy) {
        return new SearchRecords.NewHit(
                form.text("_hit.document"),
                form.text("_hit.country"),
                form.text("_hit.published"),
                form.text("_hit.category"),
                form.text("_hit.claims"),
                form.text("_hit.passages"),
                copy);
    }

    private Uploads.Taken copy(String itemId, FormRequest form, Actor actor) {
        StepPage page = forms.page(itemId, actor);
        String caseId = page.file().id();
        String step = page.item().step();
        List<Uploads.Incoming> files = form.files().stream()
                .filter(file -> file.field().equals(COPY))
                .limit(1)
                .map(file -> new Uploads.Incoming("search-copy", file.name(), file.size(), file.content()))
                .toList();
        return uploads.take(caseId, step, false, files, proceedings.form(caseId, step), actor);
    }

    private static @Nullable String first(Uploads.Taken taken) {
        return taken.documents().values().stream()
                .flatMap(List::stream)
                .findFirst()
                .orElse(null);
    }

    /** Back to the step with what was typed beside it; what was kept, by the start of its names, is not there again. */
    private static String back(
            String itemId,
            String place,
            List<String> kept,
            List<Fault> faults,
            FormRequest form,
            RedirectAttributes flash) {
        Map<String, String> typed = KeptPage.beside(form);
        flash.addFlashAttribute("typed", typed);
        if (faults.isEmpty()) {
            typed.keySet().removeIf(name -> kept.stream().anyMatch(name::startsWith));
            return "redirect:/desk/work/" + itemId + place;
        }
        flash.addFlashAttribute("flash", faults.get(0).key());
        flash.addFlashAttribute("flashTone", "bad");
        return "redirect:/desk/work/" + itemId;
    }
}
