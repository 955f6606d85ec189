package org.praetor.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.praetor.account.Account;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * SMS through an HTTP gateway: POST of a JSON template from configuration with {@code {id}}, {@code {phone}} and {@code
 * {text}} as JSON strings. Off unless {@code praetor.sms.url} is set.
 */
@Component
class SmsCourier implements Courier {

    private final String url;
    private final String template;
    private final String authorization;
    private final ObjectMapper json;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    SmsCourier(
            @Value("${praetor.sms.url:}") String url,
            @Value("${praetor.sms.template:}") String template,
            @Value("${praetor.sms.authorization:}") String authorization,
            ObjectMapper json) {
        this.url = url;
        this.template = template.isBlank() ? "{\"id\":{id},\"phone\":{phone},\"text\":{text}}" : template;
        this.authorization = authorization;
        this.json = json;
    }

    @Override
    public String channel() {
        return "SMS";
    }

    @Override
    public boolean ready() {
        return !url.isBlank();
    }

    @Override
    public String recipient(Account person) {
        return person.phone() == null ? "" : SafeText.phone(person.phone()).orElse("");
    }

    @Override
    public Result send(String messageId, Account person, NoticeTexts.Text text) {
        Optional<String> phone = Optional.of(recipient(person)).filter(number -> !number.isEmpty());
        if (phone.isEmpty() || !ready()) {
            return new Result(Outcome.FAILED, "address");
        }
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(Duration.ofSeconds(10))
                    .header("Content-Type", "application/json; charset=UTF-8")
                    .POST(HttpRequest.BodyPublishers.ofString(body(messageId, phone.get(), text.subject())));
            if (!authorization.isBlank()) {
                request.header("Authorization", authorization);
            }
            int status = client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status < 300) {
                return Result.SENT;
            }
            boolean later = status >= 500 || status == 429 || status == 408;
            return new Result(later ? Outcome.LATER : Outcome.FAILED, "http " + status);
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return new Result(Outcome.LATER, "connection");
        } catch (IOException e) {
            return new Result(Outcome.IN_DOUBT, e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result(Outcome.IN_DOUBT, "interrupted");
        }
    }

    private String body(String id, String phone, String text) throws JsonProcessingException {
        return template.replace("{id}", json.writeValueAsString(id))
                .replace("{phone}", json.writeValueAsString(phone))
                .replace("{text}", json.writeValueAsString(text));
    }
}
