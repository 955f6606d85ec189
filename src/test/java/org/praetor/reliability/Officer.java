package org.praetor.reliability;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.praetor.testing.HttpPerson;

/** A member of staff who takes the next piece of work and does it. */
final class Officer extends Client {

    private static final Map<String, Map<String, String>> ANSWERS = Map.of(
            "check-admission",
            Map.of(
                    "completeness", "complete",
                    "formatCorrect", "yes",
                    "undertakingSigned", "yes",
                    "subjectInField", "yes",
                    "abnormalIndicator", "none"),
            "assign",
            Map.of(),
            "examine",
            Map.of("examinerFinding", "pass"),
            "review",
            Map.of("qualityVerdict", "agree"),
            "approve",
            Map.of("approval", "approve"));

    Officer(URI address, String name, Ledger ledger, AtomicBoolean working) {
        super(address, name, ledger, working);
    }

    @Override
    boolean work() throws IOException, InterruptedException {
        HttpPerson.Answer mine = person.get("/desk?show=mine");
        if (mine.asksToSignIn()) {
            person.signIn();
            return true;
        }
        String item = mine.find("href=\"(/desk/work/[^\"/?]+)\"");
        if (!item.isEmpty()) {
            return completed(item);
        }
        person.get("/desk");
        HttpPerson.Answer next = person.post("/desk/next", Map.of());
        return next.location().startsWith("/desk/work/") && completed(next.location());
    }

    private boolean completed(String item) throws IOException, InterruptedException {
        HttpPerson.Answer page = person.get(item);
        String step = page.find("id=\"form-[a-z-]+\\.([a-z-]+)\"");
        if (!ANSWERS.containsKey(step)) {
            surprise("looks at " + step, page);
            return false;
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("_submit", List.of("1"));
        fields.put("_once", List.of(page.find("name=\"_once\" value=\"([^\"]+)\"")));
        fields.put("_shown", page.shown());
        ANSWERS.get(step).forEach((field, value) -> fields.put(field, List.of(value)));
        if (step.equals("assign")) {
            String examiner = page.find("(?s)<select[^>]*name=\"examiner\".*?<option value=\"([^\"]+)\"");
            fields.put("examiner", List.of(examiner));
        }
        HttpPerson.Answer done = insist(() -> person.submit(item, fields, Map.of()));
        if (done.redirects() && !done.asksToSignIn()) {
            ledger.completions.add(
                    new Ledger.Completion(item.substring(item.lastIndexOf('/') + 1), step, person.name()));
            return true;
        }
        surprise("completes " + step, done);
        return false;
    }
}
