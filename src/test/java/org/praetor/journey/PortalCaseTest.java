package org.praetor.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.praetor.letter.Letters;
import org.praetor.testing.As;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A case as its party sees it: every link opens, and nothing of the house's own work is behind any. */
@JourneyTest
class PortalCaseTest extends PreExamination {

    private static final Pattern LINK = Pattern.compile("href=\"(/portal/[^\"]+)\"");
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    MockMvc web;

    @Autowired
    Letters letters;

    @Test
    void every_link_of_a_case_opens_the_own_archived_papers_among_them() throws Exception {
        String request = marked();
        String page = page("/portal/cases/" + request);
        List<String> links = LINK.matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();

        assertThat(page).contains("专利申请预审请求书", "申请号反馈表");
        assertThat(links).hasSizeGreaterThan(8);
        for (String path : links) {
            assertThat(answer(path).getStatus()).as(path).isEqualTo(200);
        }
    }

    @Test
    void a_stamped_scan_reaches_the_party_as_the_picture_it_is() throws Exception {
        jdbc.sql("UPDATE praetor.organisation SET seals_electronically = false WHERE id = :body")
                .param("body", Centre.BODY)
                .update();
        try {
            String request = accepted();
            String letter = papers.latest(request, "acceptance").id();
            letters.sealedByHand(letter, new ByteArrayInputStream(PNG), centre.staff("clerk"));

            MockHttpServletResponse answer = answer("/portal/cases/" + request + "/letters/" + letter);

            assertThat(answer.getContentType()).isEqualTo("image/png");
            assertThat(answer.getHeader("Content-Disposition")).contains(".png").doesNotContain(".pdf");
            assertThat(answer.getContentAsByteArray()).isEqualTo(PNG);
        } finally {
            jdbc.sql("UPDATE praetor.organisation SET seals_electronically = true WHERE id = :body")
                    .param("body", Centre.BODY)
                    .update();
        }
    }

    @Test
    void the_steps_of_staff_are_not_there_for_a_party() throws Exception {
        String request = inExamination();
        String item = "/portal/work/" + centre.waiting(request, "examine").id();

        assertThat(answer(item).getStatus()).isEqualTo(404);
        for (String door : List.of(item, item + "/form")) {
            assertThat(web.perform(post(door).with(As.person("lanhe.xu")).with(csrf()))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
        }
    }

    private String page(String path) throws Exception {
        return answer(path).getContentAsString();
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        return web.perform(get(path).with(As.person("lanhe.xu"))).andReturn().getResponse();
    }
}
