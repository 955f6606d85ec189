package org.praetor.worklist;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who a member of staff is today before the queue: himself, and every absent colleague whose deputy he is. Four eyes
 * (R-SOD-01) and recusal (R-REC) ask for the person who acts, never for the one he stands for.
 *
 * @param hats his own roles, unit and fields, and those of each absent colleague
 * @param people the person himself and the absent colleagues: what they hold is his to do
 */
record Standing(String account, String body, List<Hat> hats, Set<String> people) {

    /** What one person is offered: steps of these roles, routed to this unit or field or to none. */
    record Hat(Set<String> roles, @Nullable String unit, Set<String> fields) {}

    /** The one condition of queue, page and refusal: what the person may do, whoever else holds it. */
    String suits() {
        String routed = IntStream.range(0, hats.size())
                .mapToObj(hat -> """
                        OR (i.candidate = ANY (:roles%1$d) AND (i.unit IS NULL OR i.unit = :unit%1$d)
                            AND (i.field IS NULL OR i.field = ANY (:fields%1$d)))
                        """.formatted(hat))
                .collect(Collectors.joining());
        return """
                i.closed_at IS NULL AND i.staff AND i.body = :body
                AND NOT EXISTS (SELECT 1 FROM work_barred b WHERE b.case_id = i.case_id AND b.account_id = :account)
                AND (cardinality(i.four_eyes) = 0 OR NOT EXISTS (SELECT 1 FROM work_item d
                    WHERE d.case_id = i.case_id AND d.completed AND d.step = ANY (i.four_eyes) AND d.doer = :account))
                AND (i.holder = ANY (:people)
                """ + routed + ")";
    }

    /** True when the person has one of these roles, his own or that of somebody absent. */
    boolean hasAny(Collection<String> roles) {
        return hats.stream().anyMatch(hat -> !Collections.disjoint(hat.roles(), roles));
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("body", body);
        parameters.put("account", account);
        parameters.put("people", people.toArray(String[]::new));
        for (int at = 0; at < hats.size(); at++) {
            Hat hat = hats.get(at);
            parameters.put("roles" + at, hat.roles().toArray(String[]::new));
            parameters.put("unit" + at, hat.unit());
            parameters.put("fields" + at, hat.fields().toArray(String[]::new));
        }
        return parameters;
    }
}
