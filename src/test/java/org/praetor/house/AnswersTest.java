package org.praetor.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praetor.account.Accounts;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.NewCase;
import org.praetor.testing.PraetorServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Answers as they leave the real server: security headers on every kind, one 404 for all that is not yours. */
@PraetorServerTest
class AnswersTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern ONE_TIME = Pattern.compile("(?<=content=\"|value=\")[A-Za-z0-9_-]{30,}(?=\")");

    @LocalServerPort
    int port;

    @Autowired
    CaseFiles cases;

    @Autowired
    Accounts accounts;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/register",
                "/portal",
                "/nowhere",
                "/admin",
                "/demo/nowhere",
                "/error",
                "/css/praetor.css"
            })
    void every_answer_carries_the_headers_of_safety(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains(
                                "default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                        .doesNotContain("unsafe"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(answer.headers().firstValue("Permissions-Policy")).isPresent();
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
        if (!path.startsWith("/css/")) {
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
        }
    }

    @Test
    void a_case_of_somebody_else_looks_like_no_case_at_all() throws Exception {
        String foreign = cases.open(
                        new NewCase(
                                UUID.randomUUID().toString(),
                                "pre-examination",
                                "shanghai-centre",
                                "invention",
                                "泡沫陶瓷过滤器",
                                LocalDate.of(2026, 3, 2)),
                        accounts.findBySignInName("lanhe.xu").orElseThrow().actor())
                .id();
        signIn("qingchuan.he");
        HttpResponse<String> theirs = get("/portal/cases/" + foreign);
        HttpResponse<String> nobodys = get("/portal/cases/" + UUID.randomUUID());
        assertThat(theirs.statusCode()).isEqualTo(404);
        assertThat(nobodys.statusCode()).isEqualTo(404);
        assertThat(bare(theirs)).isEqualTo(bare(nobodys)).contains("404").doesNotContain("泡沫陶瓷");
        assertThat(theirs.headers().map().keySet())
                .isEqualTo(nobodys.headers().map().keySet());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/engine-rest/engine",
                "/rest/engine",
                "/camunda/app/cockpit",
                "/app/tasklist",
                "/lib/deps.js",
                "/api/engine",
                "/h2-console",
                "/actuator",
                "/actuator/health",
                "/actuator/env",
                "/health",
                "/healthz",
                "/env",
                "/heapdump",
                "/swagger-ui.html",
                "/v3/api-docs",
                "/error",
                "/.git/config"
            })
    void a_door_that_is_not_ours_does_not_exist_for_anybody(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
        signIn("admin");
        assertThat(get(path).statusCode()).isEqualTo(404);
        assertThat(send(HttpRequest.newBuilder(uri(path)).POST(HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isIn(403, 404);
    }

    @Test
    void life_and_readiness_say_no_more_than_up() throws Exception {
        for (String probe : List.of("/healthz/live", "/healthz/ready")) {
            HttpResponse<String> answer = get(probe);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
        }
    }

    private void signIn(String name) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get("/sign-in").body());
        assertThat(token.find()).isTrue();
        String form = "username=" + name + "&password=praetor-demo&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).doesNotContain("sign-in"));
    }

    /** A page without what differs on every page: tokens and the path that was asked for. */
    private static String bare(HttpResponse<String> answer) {
        return ONE_TIME.matcher(answer.body())
                .replaceAll("…")
                .replace(answer.uri().getPath(), "…");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
