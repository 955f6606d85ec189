package org.praetor.board;

import java.util.Locale;
import org.praetor.PraetorException;
import org.praetor.account.Account;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.account.Right;
import org.praetor.casefile.CaseFiles;
import org.praetor.insight.Slice;
import org.praetor.worklist.WorkItem;
import org.praetor.worklist.Worklist;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives an open step to somebody else, from the list; a supervisor who only reads cannot. */
@Controller
class AssignController {

    private final Worklist worklist;
    private final CaseFiles cases;
    private final Accounts accounts;
    private final Names names;

    AssignController(Worklist worklist, CaseFiles cases, Accounts accounts, Names names) {
        this.worklist = worklist;
        this.cases = cases;
        this.accounts = accounts;
        this.names = names;
    }

    @GetMapping("/board/work/{itemId}/assign")
    String choose(
            @PathVariable String itemId,
            @RequestParam(defaultValue = "OPEN") Slice slice,
            @RequestParam(defaultValue = "") String proceeding,
            @RequestParam(defaultValue = "") String phase,
            @RequestParam(defaultValue = "") String holder,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Locale language,
            Model model) {
        refuseReaders(actor);
        WorkItem item = worklist.get(itemId, actor);
        model.addAttribute("item", item);
        model.addAttribute("file", cases.get(item.caseId(), actor));
        model.addAttribute("step", names.step(item.proceeding(), item.step(), language));
        model.addAttribute("people", worklist.suitable(item));
        model.addAttribute(
                "holder",
                item.holder() == null
                        ? null
                        : accounts.find(item.holder()).map(Account::name).orElse(item.holder()));
        BoardList.Asked asked = new BoardList.Asked(slice, proceeding, phase, holder, page);
        model.addAttribute("asked", asked);
        model.addAttribute("address", BoardController.address(asked));
        return "board/assign";
    }

    @PostMapping("/board/work/{itemId}/assign")
    String assign(
            @PathVariable String itemId,
            @RequestParam int version,
            @RequestParam String account,
            @RequestParam(defaultValue = "OPEN") Slice slice,
            @RequestParam(defaultValue = "") String proceeding,
            @RequestParam(defaultValue = "") String phase,
            @RequestParam(defaultValue = "") String holder,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            RedirectAttributes next) {
        refuseReaders(actor);
        worklist.assign(itemId, version, account, actor);
        next.addFlashAttribute("flash", "board.assigned");
        next.addAttribute("slice", slice);
        next.addAttribute("proceeding", proceeding);
        next.addAttribute("phase", phase);
        next.addAttribute("holder", holder);
        next.addAttribute("page", page);
        return "redirect:/board/list";
    }

    private void refuseReaders(Actor actor) {
        if (!accounts.rights(actor).contains(Right.ASSIGN)) {
            throw new PraetorException(PraetorException.Kind.FORBIDDEN, "work.forbidden", actor.accountId());
        }
    }
}
