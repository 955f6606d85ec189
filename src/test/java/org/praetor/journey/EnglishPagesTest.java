package org.praetor.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.praetor.filing.Draft;
import org.praetor.filing.Drafts;
import org.praetor.testing.As;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who reads English meets Chinese only where it is somebody's own words, a name, or marked as Chinese. */
@JourneyTest
class EnglishPagesTest extends PreExamination {

    private static final Pattern UNSEEN = Pattern.compile("(?s)<(script|style)\\b.*?</\\1>|<!--.*?-->");
    private static final Pattern CHINESE = Pattern.compile("<([a-z0-9]+)\\b[^>]*\\blang=\"zh[^>]*>");
    private static final Pattern TAG = Pattern.compile("(?s)<[^>]*>");
    private static final Pattern HAN = Pattern.compile("[^\\n]{0,20}\\p{IsHan}+[^\\n]{0,40}");

    @Autowired
    MockMvc web;

    @Autowired
    Drafts drafts;

    @Test
    void no_page_of_the_parties_speaks_chinese_to_a_reader_of_english() throws Exception {
        String request = inExamination();
        finds(request, "opinion");
        Draft draft = drafts.begin("pre-examination", Centre.BODY, null, applicant);
        List<String> faults = new ArrayList<>();
        for (String path : List.of(
                "/portal",
                "/portal/filings",
                "/portal/filings/" + draft.id(),
                "/portal/filings/" + draft.id() + "/review",
                "/portal/cases/" + request,
                "/portal/cases/" + request + "/receipt",
                "/portal/work/" + centre.waiting(request, "answer-opinion").id(),
                "/portal/cases/" + request + "/acts/withdraw",
                "/inbox",
                "/account",
                "/account/company")) {
            faults.addAll(chinese(path, get(path).with(As.person("lanhe.xu"))));
        }
        for (String path : List.of("/", "/register", "/forgotten", "/sign-in")) {
            faults.addAll(chinese(path, get(path)));
        }
        for (String path :
                List.of("/admin", "/admin/organisations", "/admin/organisations/" + Centre.BODY, "/admin/people")) {
            faults.addAll(chinese(path, get(path).with(As.person("admin"))));
        }

        assertThat(faults).isEmpty();
    }

    private List<String> chinese(String path, MockHttpServletRequestBuilder request) throws Exception {
        String html = web.perform(request.cookie(new Cookie("praetor-language", "en")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String text =
                TAG.matcher(withoutMarked(UNSEEN.matcher(html).replaceAll(""))).replaceAll("\n");
        for (String data : data()) {
            text = text.replace(data, "");
        }
        return HAN.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(found -> path + ": " + found.strip())
                .distinct()
                .toList();
    }

    /** Elements that say of themselves that they are Chinese; none of them holds another of its kind. */
    private static String withoutMarked(String html) {
        StringBuilder rest = new StringBuilder(html);
        Matcher marked = CHINESE.matcher(rest);
        while (marked.find()) {
            int end = rest.indexOf("</" + marked.group(1) + ">", marked.end());
            rest.delete(marked.start(), end < 0 ? marked.end() : end);
            marked = CHINESE.matcher(rest);
        }
        return rest.toString();
    }

    /** Names of people and companies, and what applicants and examiners wrote; the longest first. */
    private List<String> data() {
        List<String> data = new ArrayList<>(Samples.request().values());
        data.addAll(Samples.TEXT.keySet());
        data.addAll(List.of("权利要求1缺少必要技术特征。", "中文"));
        data.addAll(jdbc.sql("""
                        SELECT name FROM praetor.account UNION SELECT name FROM praetor.company
                        UNION SELECT name FROM praetor.organisation_unit UNION SELECT field FROM praetor.account_field
                        UNION SELECT prefix FROM praetor.organisation
                        UNION SELECT docket_number FROM praetor.case_file WHERE docket_number IS NOT NULL
                        UNION SELECT number FROM praetor.letter WHERE number IS NOT NULL
                        """).query(String.class).list());
        data.removeIf(word -> word.isBlank());
        data.sort(Comparator.comparingInt(String::length).reversed());
        return data;
    }
}
