package org.praetor.filing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.praetor.examination.Facts;
import org.praetor.form.Form;
import org.praetor.form.FormField;
import org.praetor.formality.Application;
import org.praetor.formality.Design;
import org.praetor.formality.Part;
import org.praetor.formality.Reading;
import org.praetor.formality.RequestForm;

/**
 * What the files say of the request's own fields: the vocabulary keys {@code kind}, {@code title} and, of a design, {@code
 * classification}; with a request form among them also applicants, inventors, agency, attorneys and what
 * is declared: a yes, and the deposits. That a form leaves a statement out is no no. Only empty fields are
 * filled; nothing else is guessed.
 */
final class Suggestions {

    private Suggestions() {}

    /** Values by field path for fields that are empty and that the files answer. */
    static Map<String, Object> of(Form form, Map<String, Object> values, Reading reading) {
        Map<String, Object> suggested = new HashMap<>();
        for (FormField field : form.fields()) {
            String text = text(field, reading);
            boolean empty = Objects.toString(values.get(field.path()), "").isBlank();
            if (empty && !text.isBlank()) {
                suggested.put(field.path(), text);
            }
        }
        RequestForm request = reading.request();
        if (request != null) {
            suggested.putAll(SuggestedPeople.of(form, values, "applicants", request.applicants()));
            suggested.putAll(SuggestedPeople.of(form, values, "inventors", request.inventors()));
            suggested.putAll(SuggestedDeposits.of(
                    form, values, request.details().declared().deposits()));
        }
        return suggested;
    }

    private static String text(FormField field, Reading reading) {
        Application application = reading.application();
        @Nullable RequestForm request = reading.request();
        RequestForm.Agency agency = request == null ? RequestForm.Agency.NONE : request.agency();
        return switch (field.properties().getOrDefault("vocabulary", "")) {
            case "kind" -> field.type().equals("select") ? kind(application, request) : "";
            case "title" -> request == null || request.title().isEmpty() ? application.title() : request.title();
            case "classification" -> "locarno".equals(field.properties().get("check")) ? locarno(application) : "";
            case "agencyUsed" -> agency.name().isEmpty() ? "" : "yes";
            case "agencyName" -> agency.name();
            case "agencyCode" -> agency.code();
            case "attorney1Name" -> attorney(agency, 0).name();
            case "attorney1Number" -> attorney(agency, 0).number();
            case "attorney2Name" -> attorney(agency, 1).name();
            case "attorney2Number" -> attorney(agency, 1).number();
            default -> stated(field, request);
        };
    }

    private static String stated(FormField field, @Nullable RequestForm request) {
        return Facts.statement(field.properties().getOrDefault("vocabulary", ""))
                .filter(statement -> request != null
                        && request.details().declared().statements().contains(statement))
                .map(statement -> "yes")
                .orElse("");
    }

    private static RequestForm.Attorney attorney(RequestForm.Agency agency, int index) {
        return agency.attorneys().size() > index ? agency.attorneys().get(index) : new RequestForm.Attorney("", "");
    }

    private static String kind(Application application, @Nullable RequestForm request) {
        boolean anything = Arrays.stream(Part.values()).anyMatch(application::has);
        if (request == null && !anything) {
            return "";
        }
        String name =
                request == null ? application.kind().name() : request.kind().name();
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String locarno(Application application) {
        Design design = application.design();
        return design == null ? "" : design.locarno();
    }
}
