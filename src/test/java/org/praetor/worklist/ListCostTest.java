package org.praetor.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseParties;
import org.praetor.casefile.CaseRecord;
import org.praetor.delivery.Deliveries;
import org.praetor.testing.As;
import org.praetor.testing.CountingStatements;
import org.praetor.testing.PraetorTest;
import org.praetor.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** A page of 25 rows asks the database as often as a page of one. Every test is rolled back. */
@PraetorTest
@Transactional
@Import({OpenSteps.class, CountingStatements.class})
class ListCostTest {

    private static final int MANY = 25;

    @Autowired
    MockMvc web;

    @Autowired
    OpenSteps open;

    @Autowired
    CaseParties parties;

    @Autowired
    CaseRecord record;

    @Autowired
    Deliveries deliveries;

    @Autowired
    SettableClock clock;

    private final List<CaseFile> files = new ArrayList<>();

    @BeforeEach
    void a_monday() {
        clock.set("2026-03-02T09:00");
    }

    @ParameterizedTest
    @CsvSource({
        "flow, /desk",
        "examiner1, /desk",
        "section, /board/list?slice=OPEN",
        "flow, /calendar",
        "hengyan.lu, /calendar",
        "section, /deadlines",
        "section, /deadlines?holder=-&whose=staff",
        "flow, /deadlines",
        "section, /board/list?slice=WEEK",
        "section, /board/list?holder=-",
        "hengyan.lu, /portal",
        "lanhe.xu, /portal",
        "examiner1, /inbox",
        "section, CASE"
    })
    void the_number_of_statements_does_not_grow_with_the_rows(String person, String path) throws Exception {
        another();
        Supplier<String> page =
                () -> path.equals("CASE") ? "/desk/cases/" + files.get(0).id() : path;
        shown(person, page.get());
        List<String> one = statements(person, page.get());
        while (files.size() < MANY) {
            another();
        }
        List<String> many = statements(person, page.get());
        assertThat(one).isNotEmpty();
        assertThat(many).as("statements for 25 rows").hasSameSizeAs(one);
    }

    /** A case with an open step, of a client of the agency; a line in the first case by yet another person; a message. */
    private void another() {
        CaseFile file = open.request("新材料");
        files.add(file);
        parties.add(file.id(), "applicant", "沐云", "demo-company-qingchuan", "demo-agency-hengyan");
        parties.add(file.id(), "applicant", "澜禾", "demo-company-lanhe", null);
        open.opens(file, "examine", "pre-examiner");
        deliveries.notify(List.of(open.id("examiner1")), file.id(), "case-closed", List.of());
        String by = List.of("flow", "clerk", "head", "reviewer", "approver").get(files.size() % 5);
        Actor author = open.person(by);
        record.timeline(files.get(0).id(), "timeline.phase", List.of("examination"), false, author);
    }

    /**
     * Without the keys of cases: they are kept once their transaction is over, which in a rolled-back test it never is. And without the calendar, which is kept for a while and
     * then asked for again, however many rows there are.
     */
    private List<String> statements(String person, String path) throws Exception {
        return CountingStatements.of(() -> shown(person, path)).stream()
                .filter(statement -> Stream.of("vault_key", "holiday_notice", "organisation_closure")
                        .noneMatch(statement::contains))
                .toList();
    }

    private void shown(String person, String path) throws Exception {
        assertThat(web.perform(get(path).with(As.person(person)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }
}
