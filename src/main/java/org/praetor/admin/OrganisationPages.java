package org.praetor.admin;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.account.Fault;
import org.praetor.account.OrganisationEditor;
import org.praetor.account.Organisations;
import org.praetor.account.Reach;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Bodies within the administrator's reach: head, closures, seal. */
@Controller
@RequestMapping("/admin/organisations")
class OrganisationPages {

    private final Organisations organisations;
    private final OrganisationEditor editor;
    private final Accounts accounts;
    private final Reach reach;

    OrganisationPages(Organisations organisations, OrganisationEditor editor, Accounts accounts, Reach reach) {
        this.organisations = organisations;
        this.editor = editor;
        this.accounts = accounts;
        this.reach = reach;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("bodies", reach.bodies(actor));
        return "admin/organisations";
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Actor actor, Model model) {
        model.addAttribute("body", reach.body(actor, id));
        model.addAttribute("units", organisations.units(id));
        model.addAttribute("closures", editor.closures(id));
        model.addAttribute("people", accounts.ofBody(id));
        model.addAttribute("head", organisations.head(id).orElse(""));
        return "admin/organisation";
    }

    @GetMapping("/{id}/seal.png")
    ResponseEntity<byte[]> seal(@PathVariable String id, Actor actor) {
        return organisations
                .seal(reach.body(actor, id).id())
                .map(png -> ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(png))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PostMapping("/{id}/closures")
    String close(
            @PathVariable String id,
            @RequestParam LocalDate day,
            @RequestParam String reason,
            Actor actor,
            RedirectAttributes next) {
        return back(id, editor.close(id, day, reason, actor), next);
    }

    @PostMapping("/{id}/closures/{day}/end")
    String reopen(@PathVariable String id, @PathVariable LocalDate day, Actor actor, RedirectAttributes next) {
        editor.reopen(id, day, actor);
        return back(id, List.of(), next);
    }

    @PostMapping("/{id}/units")
    String addUnit(@PathVariable String id, @RequestParam String unit, Actor actor, RedirectAttributes next) {
        return back(id, editor.addUnit(id, unit, actor), next);
    }

    @PostMapping("/{id}/units/end")
    String removeUnit(@PathVariable String id, @RequestParam String unit, Actor actor, RedirectAttributes next) {
        return back(id, editor.removeUnit(id, unit, actor), next);
    }

    @PostMapping("/{id}/head")
    String head(@PathVariable String id, @RequestParam String head, Actor actor, RedirectAttributes next) {
        return back(id, editor.setHead(id, head, actor), next);
    }

    @PostMapping("/{id}/seal")
    String seal(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean electronic,
            @RequestParam MultipartFile image,
            Actor actor,
            RedirectAttributes next)
            throws IOException {
        return back(id, editor.setSeal(id, electronic, image.getBytes(), actor), next);
    }

    private static String back(String id, List<Fault> faults, RedirectAttributes next) {
        Answers.flash(faults, "admin.saved", next);
        next.addAttribute("id", id);
        return "redirect:/admin/organisations/{id}";
    }
}
