package org.praetor.desk;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.praetor.PraetorException;
import org.praetor.account.Actor;
import org.praetor.examination.PhraseTexts;
import org.praetor.examination.Placeholders;
import org.praetor.letter.Letter;
import org.praetor.letter.Letters;
import org.praetor.web.FormRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A phrase chosen while a letter is written: its places filled, it stands at the end of the letter's text. */
@Controller
class PhraseChoice {

    private final KeptPage kept;
    private final PhraseTexts phrases;
    private final Letters letters;

    PhraseChoice(KeptPage kept, PhraseTexts phrases, Letters letters) {
        this.kept = kept;
        this.phrases = phrases;
        this.letters = letters;
    }

    @PostMapping("/desk/work/{itemId}/letters/{letterId}/phrases")
    String insert(
            @PathVariable String itemId,
            @PathVariable String letterId,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes flash)
            throws IOException, ServletException {
        FormRequest form = FormRequest.of(request);
        String caseId = kept.keep(itemId, "letter-draft", actor, form);
        LetterController.refuseOtherCase(letters, caseId, letterId);
        Placeholders.Filled filled =
                phrases.use(caseId, form.text("_phrase:" + letterId), form.text("_about:" + letterId), actor);
        if (filled.missing().isEmpty()) {
            append(letterId, filled.text(), actor);
            flash.addFlashAttribute("flash", "desk.phrase.inserted");
        } else {
            flash.addFlashAttribute("flash", "desk.phrase.missing");
            flash.addFlashAttribute("flashArguments", List.of(String.join("、", filled.missing())));
            flash.addFlashAttribute("flashTone", "bad");
        }
        Map<String, String> typed = KeptPage.beside(form);
        typed.remove("letter-body:" + letterId);
        flash.addFlashAttribute("typed", typed);
        return "redirect:/desk/work/" + itemId + "#letter-" + letterId;
    }

    private void append(String letterId, String text, Actor actor) {
        Letter letter = letters.find(letterId)
                .orElseThrow(() -> new PraetorException(PraetorException.Kind.UNKNOWN, "letter.unknown", letterId));
        String before = letter.body().strip();
        letters.edit(letterId, before.isEmpty() ? text : before + "\n" + text, letter.version(), actor);
    }
}
