package org.praetor.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.praetor.testing.PraetorTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The formal examiner at its public door for programs. */
@PraetorTest
class ExaminationDoorTest {

    private static final String CLAIM = "1.一种晾衣架，包括横杆，其特征在于，所述横杆弯曲";

    @Autowired
    MockMvcTester web;

    @Test
    void a_file_is_examined_without_session_or_token() {
        MvcTestResult answer = upload("权利要求书.txt", CLAIM, "?kind=utility-model");

        assertThat(answer).hasStatus(200).bodyJson().extractingPath("$.kind").isEqualTo("utility-model");
        assertThat(answer).bodyJson().extractingPath("$.file").isEqualTo("权利要求书.txt");
        assertThat(answer).bodyJson().extractingPath("$.findings[0].rule").isEqualTo("FE-CLM-03");
        assertThat(answer.getResponse().getHeader("Set-Cookie")).isNull();
    }

    @Test
    void an_application_as_JSON_gets_the_same_answer() {
        MvcTestResult answer = ask("{\"kind\":\"invention\",\"claims\":[\"" + CLAIM + "\"]}");

        assertThat(answer)
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.findings[0].rule")
                .isEqualTo("FE-CLM-03");
        assertThat(answer).bodyJson().extractingPath("$.findings[0].claim").isEqualTo(1);
    }

    @Test
    void what_cannot_be_read_or_understood_is_said() {
        assertThat(upload("a.rar", "Rar!\u001A\u0007", ""))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.unreadable")
                .asString()
                .contains("RAR");
        assertThat(upload("a.txt", CLAIM, "?kind=plant&filed-on=tomorrow"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.faults[*].code")
                .asArray()
                .containsExactly("unknown-kind", "not-a-date");
        assertThat(ask("[1]")).hasStatus(422);
        assertThat(web.post().uri("/api/v1/examinations").multipart()).hasStatus(422);
    }

    @Test
    void a_JSON_larger_than_any_application_is_turned_away() {
        assertThat(ask("{\"x\":\"" + "x".repeat(5 << 20) + "\"}")).hasStatus(413);
    }

    @Test
    void one_address_may_not_burn_the_server() {
        int turnedAway = 0;
        for (int round = 0; round < 40; round++) {
            MvcTestResult answer = web.post()
                    .uri("/api/v1/examinations")
                    .with(request -> {
                        request.setRemoteAddr("192.0.2.7");
                        return request;
                    })
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{}")
                    .exchange();
            if (answer.getResponse().getStatus() == 429) {
                assertThat(answer.getResponse().getHeader("Retry-After")).isNotNull();
                turnedAway++;
            }
        }
        assertThat(turnedAway).isEqualTo(10);
    }

    private MvcTestResult upload(String name, String text, String query) {
        return web.post()
                .uri("/api/v1/examinations" + query)
                .multipart()
                .file(new MockMultipartFile("file", name, null, text.getBytes(UTF_8)))
                .exchange();
    }

    private MvcTestResult ask(String json) {
        return web.post()
                .uri("/api/v1/examinations")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }
}
