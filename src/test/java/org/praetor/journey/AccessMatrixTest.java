package org.praetor.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseDocuments;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseParties;
import org.praetor.filing.Drafts;
import org.praetor.letter.Letters;
import org.praetor.testing.As;
import org.praetor.testing.PraetorTest;
import org.praetor.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every endpoint × every kind of person, against {@code access-matrix.csv} (AZ-01). The answers: {@code in} (the door
 * opens, whatever the page then says), {@code sign-in} (redirected there), {@code 403}, {@code 404}. The case belongs to
 * the applicant of the first column, to a second one for whom the agency acts, and to the Shanghai centre; every request
 * is rolled back.
 */
@PraetorTest
@Import(Centre.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {

    private static final Map<String, String> COMPLETE = Map.of(
            "completeness", "complete",
            "formatCorrect", "yes",
            "undertakingSigned", "yes",
            "subjectInField", "yes",
            "abnormalIndicator", "none");
    /** What forms send, so that no request is turned away for a missing input before its door is asked. */
    private static final Map<String, String> TYPED = Map.of(
            "version", "1",
            "day", "2026-05-06",
            "reason", "停电",
            "head", "",
            "unit", "预审服务部",
            "active", "true",
            "deputy", "nobody",
            "from", "2026-05-06",
            "to", "2026-05-06",
            "until", "2026-09-01");

    private static final Map<String, String> TYPED_ALSO = Map.of("appointed", "true");

    private static final Path MATRIX = Path.of("src/test/resources/access-matrix.csv");

    @Autowired
    Centre centre;

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvc web;

    @Autowired
    Accounts accounts;

    @Autowired
    CaseDocuments documents;

    @Autowired
    CaseParties parties;

    @Autowired
    Letters letters;

    @Autowired
    Drafts drafts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapped;

    private final Map<Knock, Map<String, String>> matrix = new TreeMap<>();
    private final Map<String, String> values = new HashMap<>();

    @BeforeAll
    void a_case_with_everything_in_it() throws IOException {
        read();
        clock.set("2026-03-02T09:00");
        Actor applicant = centre.company("demo-company-lanhe");
        CaseFile file = filed(applicant);
        centre.complete(file.id(), "check-admission", centre.staff("flow-administrator"), COMPLETE);
        centre.complete(
                file.id(),
                "assign",
                centre.staff("flow-administrator"),
                Map.of(
                        "examiner",
                        accounts.findBySignInName("examiner1").orElseThrow().id()));
        parties.recuse(
                file.id(),
                accounts.findBySignInName("examiner2").orElseThrow().id(),
                "related",
                centre.staff("section-head"));
        CaseFile faulty = filed(applicant);
        Map<String, String> incomplete = new HashMap<>(COMPLETE);
        incomplete.put("completeness", "incomplete");
        incomplete.put("missingItems", "缺说明书附图");
        centre.complete(faulty.id(), "check-admission", centre.staff("flow-administrator"), incomplete);
        values.put("caseId", file.id());
        values.put("documentId", documents.of(file.id()).get(0).id());
        values.put("letterId", letters.of(file.id()).get(0).id());
        values.put("/desk/work itemId", centre.waiting(file.id(), "examine").id());
        values.put(
                "/portal/work itemId", centre.waiting(faulty.id(), "supplement").id());
        values.put(
                "account", accounts.findBySignInName("examiner1").orElseThrow().id());
        values.put("/board/work itemId", centre.waiting(file.id(), "examine").id());
        values.put("message", "withdraw");
        values.put(
                "draftId",
                drafts.begin("pre-examination", Centre.BODY, null, applicant).id());
        values.put("/admin/organisations id", Centre.BODY);
        values.put(
                "/admin/people id",
                accounts.findBySignInName("flow").orElseThrow().id());
        values.put(
                "accountId",
                accounts.findBySignInName("lanhe.gao").orElseThrow().id());
        values.put("kind", "entity");
        values.put("uscc", "91310115MA1K0A0172");
        values.put("/admin/calendar id", "999999");
        values.put("/admin/rules id", "999999");
        values.put("outage", "999999");
        values.put("position", "0");
        values.put("sha256", "0");
        values.put("messageId", "none");
        values.put("day", "2026-05-06");
    }

    private CaseFile filed(Actor applicant) {
        CaseFile file = centre.filed(
                centre.file("pre-examination", Samples.request(), Map.of("application", Samples.TEXT), applicant));
        parties.add(file.id(), "applicant", "沐云精密陶瓷（上海）有限公司", "demo-company-muyun", "demo-agency-hengyan");
        return file;
    }

    @Test
    void every_endpoint_stands_in_the_matrix_and_nothing_else_does() {
        Set<Knock> endpoints = endpoints();
        Set<Knock> unlisted = new TreeSet<>(endpoints);
        unlisted.removeAll(matrix.keySet());
        assertThat(unlisted)
                .as("add these endpoints to %s, with an answer for each kind of person", MATRIX)
                .isEmpty();
        Set<Knock> gone = new TreeSet<>(matrix.keySet());
        gone.removeAll(endpoints);
        assertThat(gone).as("these lines of %s name no endpoint", MATRIX).isEmpty();
    }

    @Test
    void every_person_gets_the_answer_of_the_matrix_at_every_endpoint() {
        List<String> faults = new ArrayList<>();
        matrix.forEach((knock, answers) -> answers.forEach((person, expected) -> {
            String actual = knock(knock, person, true);
            if (!actual.equals(expected)) {
                faults.add(knock + " as " + person + ": " + actual + ", the matrix says " + expected);
            }
        }));
        assertThat(faults).isEmpty();
    }

    @Test
    void no_post_is_taken_without_its_token() {
        List<String> faults = new ArrayList<>();
        matrix.forEach((knock, answers) -> answers.keySet().forEach(person -> {
            boolean ofPeople = !knock.pattern().startsWith("/api/");
            String answer = ofPeople && knock.method().equals("POST") ? knock(knock, person, false) : "403";
            boolean stranger = person.equals("anonymous") && answer.equals("sign-in");
            if (!answer.equals("403") && !stranger) {
                faults.add(knock + " as " + person + ": " + answer);
            }
        }));
        assertThat(faults).isEmpty();
    }

    @Test
    void a_document_leaves_as_a_download_with_the_headers_of_safety() throws Exception {
        String path = "/portal/cases/%s/documents/%s".formatted(values.get("caseId"), values.get("documentId"));
        MockHttpServletResponse answer = web.perform(
                        MockMvcRequestBuilders.get(path).with(As.person("lanhe.xu")))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(answer.getHeader("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
    }

    private String knock(Knock knock, String person, boolean token) {
        HttpMethod method = HttpMethod.valueOf(knock.method().equals("ANY") ? "GET" : knock.method());
        AbstractMockHttpServletRequestBuilder<?> request = knock.pattern().endsWith("/seal")
                ? MockMvcRequestBuilders.multipart(knock.path(values)).file("image", new byte[0])
                : MockMvcRequestBuilders.request(method, knock.path(values));
        TYPED.forEach(request::param);
        TYPED_ALSO.forEach(request::param);
        request.param("account", values.get("account"));
        if (token) {
            request.with(csrf());
        }
        if (!person.equals("anonymous")) {
            request.with(As.person(person));
        }
        return transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                return answer(web.perform(request).andReturn().getResponse());
            } catch (Exception e) {
                return "500: " + e.getMessage();
            }
        });
    }

    private static String answer(MockHttpServletResponse response) {
        int status = response.getStatus();
        String to = String.valueOf(response.getRedirectedUrl());
        if (to.startsWith("/sign-in")) {
            return "sign-in";
        }
        boolean turned = status == 401 || status == 403 || status == 404 || status >= 500;
        return turned ? String.valueOf(status) : "in";
    }

    private Set<Knock> endpoints() {
        Set<Knock> endpoints = new TreeSet<>();
        for (RequestMappingInfo info : mapped.getHandlerMethods().keySet()) {
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            for (String pattern : info.getPatternValues()) {
                methods.forEach(method -> endpoints.add(new Knock(method.name(), pattern)));
                if (methods.isEmpty()) {
                    endpoints.add(new Knock("ANY", pattern));
                }
            }
        }
        return endpoints;
    }

    private void read() throws IOException {
        List<String> lines = Files.readAllLines(MATRIX).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        List<String> heads = Arrays.asList(lines.get(0).split(","));
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = Arrays.asList(line.split(","));
            assertThat(cells).as(line).hasSameSizeAs(heads);
            Map<String, String> answers = new LinkedHashMap<>();
            for (int column = 2; column < heads.size(); column++) {
                answers.put(heads.get(column), cells.get(column));
            }
            assertThat(matrix.put(new Knock(cells.get(0), cells.get(1)), answers))
                    .as(line)
                    .isNull();
        }
    }
}
