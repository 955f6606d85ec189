package org.praetor.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.examination.Indicators;
import org.praetor.examination.Readings;
import org.praetor.testing.As;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A stored file that breaks after its filing takes neither the case page nor the hints with it. */
@JourneyTest
@ExtendWith(OutputCaptureExtension.class)
class BrokenFileTest extends PreExamination {

    private static final String SAID = "does not open, it has no sketch";

    @Autowired
    Indicators indicators;

    @Autowired
    Readings readings;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvc web;

    @Test
    void the_case_page_and_the_hints_answer_and_the_file_is_tried_once(CapturedOutput output) throws Exception {
        Actor officer = accounts.findBySignInName("flow").orElseThrow().actor();
        String request = filed();
        brokenBeforeItsSketch(request);

        assertThat(page("/desk/cases/" + request)).contains(centre.file(request).receiptNumber());
        String step = "/desk/work/" + centre.waiting(request, "check-admission").id();
        assertThat(page(step)).contains("非正常申请线索");
        assertThat(page(step)).contains("非正常申请线索");
        assertThat(indicators.of(request, officer)).isNotNull();

        assertThat(output.getAll().split(SAID, -1)).hasSize(2);
        assertThat(jdbc.sql("SELECT count(*) FROM praetor.exam_sketch WHERE case_id = :id")
                        .param("id", request)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** As if the machine had stopped right after the filing, and its disk had lost a part of each file. */
    private void brokenBeforeItsSketch(String request) {
        for (String table : List.of("exam_sketch", "exam_sketched")) {
            jdbc.sql("DELETE FROM praetor." + table + " WHERE case_id = :id")
                    .param("id", request)
                    .update();
        }
        int broken = jdbc.sql("""
                        UPDATE praetor.vault_chunk SET bytes = '\\x00'::bytea
                        WHERE content_id IN (SELECT id FROM praetor.vault_content WHERE case_id = :id)
                        """).param("id", request).update();
        assertThat(broken).isPositive();
        IntStream.range(0, 20).forEach(other -> readings.of("other-" + other, List.of(), applicant));
    }

    private String page(String path) throws Exception {
        MockHttpServletResponse answer =
                web.perform(get(path).with(As.person("flow"))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
