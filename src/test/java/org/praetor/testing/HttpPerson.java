package org.praetor.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person with a browser that knows HTML forms and nothing else: session cookie, CSRF token of the page last seen,
 * multipart forms. A broken connection is an {@link IOException}: the person does not know what became of the act.
 */
public final class HttpPerson {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern SHOWN = Pattern.compile("name=\"_shown\" value=\"([^\"]+)\"");

    private final URI address;
    private final String name;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private String token = "";

    public HttpPerson(URI address, String name) {
        this.address = address;
        this.name = name;
    }

    /** What came back; {@code location} is the path of a redirect, else empty. */
    public record Answer(int status, String location, String body) {

        public boolean redirects() {
            return status == 302 || status == 303;
        }

        public boolean asksToSignIn() {
            return redirects() && location.startsWith("/sign-in");
        }

        /** First group of the first hit in the page, else empty. */
        public String find(String expression) {
            Matcher matcher = Pattern.compile(expression).matcher(body);
            return matcher.find() ? matcher.group(1) : "";
        }

        /** Fields drawn on the page, as the form tells them to the server. */
        public List<String> shown() {
            return SHOWN.matcher(body).results().map(hit -> hit.group(1)).toList();
        }
    }

    public String name() {
        return name;
    }

    /** Signs in; when the throttle asks to wait, waits and tries again. */
    public void signIn() throws IOException, InterruptedException {
        Answer answer = null;
        for (int attempt = 0; attempt < 10; attempt++) {
            get("/sign-in");
            answer = post("/sign-in", Map.of("username", name, "password", "praetor-demo"));
            if (answer.redirects() && !answer.asksToSignIn()) {
                return;
            }
            TimeUnit.SECONDS.sleep(1);
        }
        throw new IllegalStateException(name + " could not sign in: " + answer);
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return seen(send(request(path).GET().build()));
    }

    public Answer post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        List<String> pairs = new ArrayList<>();
        all.forEach((field, value) -> pairs.add(encoded(field) + "=" + encoded(value)));
        return seen(send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs)))
                .build()));
    }

    /** @param files field → file name → content */
    public Answer submit(String path, Map<String, List<String>> fields, Map<String, Map<String, byte[]>> files)
            throws IOException, InterruptedException {
        String boundary = UUID.randomUUID().toString();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, boundary, "name=\"_csrf\"", token.getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, List<String>> field : fields.entrySet()) {
            for (String value : field.getValue()) {
                part(body, boundary, "name=\"" + field.getKey() + "\"", value.getBytes(StandardCharsets.UTF_8));
            }
        }
        for (Map.Entry<String, Map<String, byte[]>> field : files.entrySet()) {
            for (Map.Entry<String, byte[]> file : field.getValue().entrySet()) {
                part(
                        body,
                        boundary,
                        "name=\"" + field.getKey() + "\"; filename=\"" + file.getKey() + "\"",
                        file.getValue());
            }
        }
        body.write(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return seen(send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build()));
    }

    private static void part(ByteArrayOutputStream body, String boundary, String disposition, byte[] content)
            throws IOException {
        body.write(("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(60));
    }

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        String location =
                response.headers().firstValue("Location").map(this::path).orElse("");
        return new Answer(response.statusCode(), location, response.body());
    }

    private String path(String location) {
        URI target = address.resolve(location);
        return target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
    }

    private Answer seen(Answer answer) {
        String fresh = answer.find(TOKEN.pattern());
        if (!fresh.isEmpty()) {
            token = fresh;
        }
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
