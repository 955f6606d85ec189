package org.praetor.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.praetor.PraetorException;
import org.praetor.filing.Uploads;
import org.praetor.web.FormRequest;
import org.praetor.worklist.StepInput;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** What a member of staff typed into the form of a step or an act. */
final class Typed {

    private static final int MOST = 60;

    private Typed() {}

    /** Files whose inputs have names that begin with _ belong to another button of the page. */
    static StepInput input(FormRequest form) {
        List<Uploads.Incoming> files = form.files().stream()
                .filter(file -> !file.field().startsWith("_"))
                .map(file -> new Uploads.Incoming(file.field(), file.name(), file.size(), file.content()))
                .toList();
        String party = form.text("_party");
        return new StepInput(form.parameters(), files, party.isBlank() ? null : party, date(form.text("_receivedOn")));
    }

    /** The page once more, with what was kept of it and what is at fault; a refusal that no other input would mend goes on to {@link ConflictPages}. */
    static ModelAndView again(PraetorException refusal, Supplier<ModelAndView> page) {
        if (refusal.kind() != PraetorException.Kind.INVALID) {
            throw refusal;
        }
        String reason = "error." + refusal.code();
        return refused(page.get(), reason);
    }

    /** The page once more with one sentence that says why it came back (422). */
    static ModelAndView refused(ModelAndView page, String reason) {
        page.addObject("flash", reason).addObject("flashTone", "bad");
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    static @Nullable LocalDate date(String text) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new PraetorException(PraetorException.Kind.INVALID, "work.received-date", text);
        }
    }

    /** Texts of a refused form, so that nobody types them twice; hidden inputs and passwords have names that begin with _. */
    static Map<String, String> texts(Map<String, String[]> parameters) {
        Map<String, String> texts = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            String text = String.join("，", values).strip();
            if (!name.startsWith("_") && !name.equals("version") && !text.isEmpty() && texts.size() < MOST) {
                texts.put(name, text);
            }
        });
        return texts;
    }
}
