package org.praetor.examination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.praetor.formality.Context;

/** Vocabulary of a case or a draft, read as facts of the request form. */
public final class Facts {

    private final Map<String, Object> vocabulary;

    public Facts(Map<String, Object> vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Context of the formal examination. */
    public Context context(String kind, LocalDate filedOn) {
        return new Context(
                ApplicationFiles.kind(kind),
                filedOn,
                new Context.RequestFacts(
                        text("title"),
                        first("applicants", "name"),
                        first("applicants", "address"),
                        text("abstractFigure"),
                        text("classification"),
                        people()));
    }

    private Context.People people() {
        List<Map<?, ?>> applicants = rows("applicants");
        boolean abroad = !applicants.isEmpty() && "境外".equals(applicants.get(0).get("type"));
        return new Context.People(
                names(applicants),
                names(rows("inventors")),
                abroad,
                !text("agencyName").isBlank());
    }

    private static List<String> names(List<Map<?, ?>> rows) {
        return rows.stream()
                .map(row -> Objects.toString(row.get("name"), "").strip())
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private List<Map<?, ?>> rows(String key) {
        List<Map<?, ?>> rows = new ArrayList<>();
        if (vocabulary.get(key) instanceof List<?> list) {
            list.forEach(row -> {
                if (row instanceof Map<?, ?> map) {
                    rows.add(map);
                }
            });
        }
        return rows;
    }

    /** Document ids under a key; a single id counts as a list of one. */
    public List<String> documents(String key) {
        Object value = vocabulary.get(key);
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return value instanceof String id && !id.isBlank() ? List.of(id) : List.of();
    }

    /** Reasons of the applicant, by {@link org.praetor.formality.FindingKeys}. */
    public Map<?, ?> answers() {
        return vocabulary.get("findingAnswers") instanceof Map<?, ?> answers ? answers : Map.of();
    }

    public String text(String key) {
        return Objects.toString(vocabulary.get(key), "");
    }

    private String first(String list, String key) {
        return vocabulary.get(list) instanceof List<?> rows && !rows.isEmpty() && rows.get(0) instanceof Map<?, ?> row
                ? Objects.toString(row.get(key), "")
                : "";
    }
}
