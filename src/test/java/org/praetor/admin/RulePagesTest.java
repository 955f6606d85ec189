package org.praetor.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praetor.clock.RuleChanges;
import org.praetor.testing.As;
import org.praetor.testing.PraetorTest;
import org.praetor.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/** The page of the rules of periods; every test is rolled back. */
@PraetorTest
@Transactional
class RulePagesTest {

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvc web;

    @Autowired
    RuleChanges changes;

    @BeforeEach
    void a_monday_in_march() {
        clock.set("2026-03-02T09:00");
    }

    @Test
    void a_changed_table_of_periods_is_looked_at_and_entered_with_its_source_or_nothing_is_lost() throws Exception {
        String shipped = Files.readString(Path.of("processes/shared/deadlines.dmn"));
        String seven = "<text>7</text>";
        int correction = shipped.indexOf(seven, shipped.indexOf("\"adj.correction\""));
        String changed =
                shipped.substring(0, correction) + "<text>6</text>" + shipped.substring(correction + seven.length());
        MockMultipartFile file =
                new MockMultipartFile("file", "deadlines.dmn", "text/xml", changed.getBytes(StandardCharsets.UTF_8));

        MockHttpServletResponse preview =
                answer(multipart("/admin/rules/preview").file(file));
        assertThat(preview.getStatus()).isEqualTo(200);
        assertThat(preview.getContentAsString()).contains("1行与现行不同", "补正期限", "6日");
        assertThat(preview.getContentAsString())
                .as("the page hands back the file and nothing else")
                .contains("name=\"content\" value=\"" + HtmlUtils.htmlEscape(changed.substring(0, 60)));

        MockHttpServletResponse unsaid =
                answer(post("/admin/rules").param("content", changed).param("source", " "));
        assertThat(unsaid.getStatus()).isEqualTo(422);
        assertThat(unsaid.getContentAsString()).contains("请写明修改依据的文件", "adj.correction");
        assertThat(changes.all()).isEmpty();

        assertThat(answer(post("/admin/rules").param("content", changed).param("source", "办理规程修订"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(page(get("/admin/rules"))).contains("办理规程修订", "adj.correction  6 cd");
        assertThat(answer(post(
                                "/admin/rules/{id}/withdraw",
                                changes.all().get(0).id()))
                        .getStatus())
                .isEqualTo(302);
        assertThat(page(get("/admin/rules"))).contains("已撤回");

        MockHttpServletResponse refused = answer(multipart("/admin/rules/preview")
                .file(new MockMultipartFile("file", "x.dmn", "text/xml", "<a/>".getBytes(StandardCharsets.UTF_8))));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("这个文件不能录入");
    }

    @Test
    void an_administrator_below_another_sees_the_rules_and_enters_none() throws Exception {
        MockHttpServletResponse seen = web.perform(get("/admin/rules").with(As.person("admin")))
                .andReturn()
                .getResponse();

        assertThat(seen.getContentAsString())
                .contains("adj.limit", "请由最上级机构的管理员")
                .doesNotContain("type=\"file\"");
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        return answer(request).getContentAsString();
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return web.perform(request.with(csrf()).with(As.person("bureau.admin")))
                .andReturn()
                .getResponse();
    }
}
