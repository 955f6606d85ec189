package org.praetor.reliability;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.praetor.journey.Samples;
import org.praetor.testing.HttpPerson;

/** Files one request after the other through the wizard; now and then sends the last page twice. */
final class Applicant extends Client {

    private static final String BODY = "shanghai-centre";
    private static final List<String> PAGES = List.of(
            "request-data", "applicants-page", "inventors-page", "agency-page", "application-page", "undertaking-page");

    Applicant(URI address, String name, Ledger ledger, AtomicBoolean working) {
        super(address, name, ledger, working);
    }

    @Override
    boolean work() throws IOException, InterruptedException {
        person.get("/portal/filings");
        HttpPerson.Answer begun = person.post("/portal/filings", Map.of("proceeding", "pre-examination", "body", BODY));
        if (!begun.redirects() || begun.asksToSignIn()) {
            surprise("begin", begun);
            person.signIn();
            return false;
        }
        String draft = begun.location();
        for (String page : PAGES) {
            if (!filled(draft, page)) {
                return false;
            }
        }
        return filed(draft);
    }

    private boolean filled(String draft, String page) throws InterruptedException {
        HttpPerson.Answer saved = insist(() -> {
            HttpPerson.Answer sent = sent(draft, page, person.get(draft + "?page=" + page));
            return sent.status() == 422 ? sent(draft, page, sent) : sent;
        });
        if (!saved.redirects()) {
            surprise("page " + page, saved);
        }
        return saved.redirects();
    }

    /** Fills in the fields that the form shows; an answer may reveal more, which come back as 422. */
    private HttpPerson.Answer sent(String draft, String page, HttpPerson.Answer form)
            throws IOException, InterruptedException {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("_page", List.of(page));
        fields.put("_next", List.of("1"));
        fields.put("_shown", form.shown());
        Samples.request().forEach((path, value) -> {
            if (form.shown().contains(path)) {
                fields.put(path, List.of(value.split("\\|")));
            }
        });
        return person.submit(draft, fields, page.equals("application-page") ? files() : Map.of());
    }

    private boolean filed(String draft) throws InterruptedException {
        HttpPerson.Answer filed = insist(() -> submitted(draft));
        if (!filed.location().endsWith("/receipt")) {
            surprise("file", filed);
            return false;
        }
        if (ThreadLocalRandom.current().nextInt(5) == 0) {
            HttpPerson.Answer again = insist(() -> submitted(draft));
            if (!again.location().equals(filed.location())) {
                surprise("file again", again);
            }
        }
        HttpPerson.Answer receipt = insist(() -> person.get(filed.location()));
        String caseId = draft.substring(draft.lastIndexOf('/') + 1);
        ledger.filings.add(new Ledger.Filing(caseId, receipt.find("(\\d{8}-\\d{6})")));
        return true;
    }

    private HttpPerson.Answer submitted(String draft) throws IOException, InterruptedException {
        person.get(draft + "/review");
        return person.post(draft + "/review", Map.of("_submit", "1"));
    }

    private static Map<String, Map<String, byte[]>> files() {
        return Map.of("application", Samples.TEXT);
    }
}
