package org.praetor.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.praetor.account.Actor;
import org.praetor.letter.Letter;
import org.praetor.letter.Letters;
import org.praetor.web.FormRequest;
import org.praetor.worklist.StepForms;
import org.praetor.worklist.StepPage;
import org.praetor.worklist.Widgets;
import org.springframework.stereotype.Component;

/** The page of a step around its many buttons: what was typed in the form is kept before any of them is obeyed. */
@Component
class KeptPage {

    private static final String LETTER_BODY = "letter-body:";

    private final StepForms forms;
    private final WorkPage pages;
    private final Letters letters;

    KeptPage(StepForms forms, WorkPage pages, Letters letters) {
        this.forms = forms;
        this.pages = pages;
        this.letters = letters;
    }

    /** The same for an act of a widget, which a step whose form does not carry it refuses. */
    String keep(String itemId, String widget, Actor actor, FormRequest form) {
        pages.refuse(forms.page(itemId, actor), widget, actor);
        return keep(itemId, actor, form);
    }

    /** Keeps what was typed; refuses who may not work here. Gives the id of the case. */
    String keep(String itemId, Actor actor, FormRequest form) {
        forms.keep(itemId, actor, Typed.input(form));
        String caseId = forms.page(itemId, actor).file().id();
        letterTexts(caseId, form, actor);
        return caseId;
    }

    /** Keeps the texts of drafts that were changed on the page; a step never sends less than what stood there. */
    void letterTexts(String caseId, FormRequest form, Actor actor) {
        form.parameters().keySet().stream()
                .filter(name -> name.startsWith(LETTER_BODY))
                .map(name -> name.substring(LETTER_BODY.length()))
                .forEach(letterId -> letterText(caseId, letterId, form, actor));
    }

    /** Whether a draft the page shows would name another case or person to a party: such a step is not done, the page comes again. */
    boolean namesOthers(StepPage page) {
        return Widgets.has(page.form(), "letter-draft")
                && letters.of(page.file().id()).stream()
                        .filter(letter -> letter.state() == Letter.State.DRAFT)
                        .anyMatch(letter -> letters.namesOthers(letter.id(), letter.body()));
    }

    private void letterText(String caseId, String letterId, FormRequest form, Actor actor) {
        LetterController.refuseOtherCase(letters, caseId, letterId);
        String typed = form.text(LETTER_BODY + letterId).replace("\r\n", "\n");
        if (!letters.find(letterId).map(Letter::body).equals(Optional.of(typed))) {
            int version = Integer.parseInt(
                    "0" + form.text("letter-version:" + letterId).replaceAll("\\D", ""));
            letters.edit(letterId, typed, version, actor);
        }
    }

    /** What was typed for the page's other buttons; their inputs have names with {@code _} first or a colon within. */
    static Map<String, String> beside(FormRequest form) {
        Map<String, String> typed = new LinkedHashMap<>();
        form.parameters().forEach((name, values) -> {
            if ((name.startsWith("_") || name.contains(":")) && !values.isEmpty()) {
                typed.put(name, values.get(0));
            }
        });
        return typed;
    }
}
