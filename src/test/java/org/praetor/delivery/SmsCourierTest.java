package org.praetor.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praetor.account.Account;

/** The SMS gateway, as one over HTTP answers: taken, refused, busy, cut off in the middle, not there. */
class SmsCourierTest {

    private final ObjectMapper json = new ObjectMapper();
    private final AtomicInteger status = new AtomicInteger(200);
    private final AtomicReference<String> received = new AtomicReference<>("");
    private HttpServer gateway;
    private SmsCourier courier;

    @BeforeEach
    void a_gateway() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/sms", exchange -> {
            received.set(new String(exchange.getRequestBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            if (status.get() > 0) {
                exchange.sendResponseHeaders(status.get(), -1);
            }
            exchange.close();
        });
        gateway.start();
        String url = "http://127.0.0.1:" + gateway.getAddress().getPort() + "/sms";
        courier = new SmsCourier(url, "", "Bearer key", json);
    }

    @AfterEach
    void close() {
        gateway.stop(0);
    }

    @Test
    void the_text_is_a_string_of_json_whatever_it_says() throws IOException {
        String hostile = "案件1\",\"phone\":\"13900000000\\ 答复";

        assertThat(send(hostile)).isEqualTo(Courier.Outcome.SENT);

        JsonNode sent = json.readTree(received.get());
        assertThat(sent.get("text").asText()).isEqualTo(hostile);
        assertThat(sent.get("phone").asText()).isEqualTo("13800000000");
        assertThat(sent.get("id").asText()).isEqualTo("m-1");
    }

    @Test
    void a_gateway_in_trouble_is_asked_again_and_one_that_refuses_is_not() {
        for (int busy : new int[] {500, 503, 429, 408}) {
            status.set(busy);
            assertThat(send("x")).as("" + busy).isEqualTo(Courier.Outcome.LATER);
        }
        for (int refused : new int[] {400, 401, 404, 302}) {
            status.set(refused);
            assertThat(send("x")).as("" + refused).isEqualTo(Courier.Outcome.FAILED);
        }
    }

    @Test
    void an_answer_cut_off_leaves_the_message_in_doubt_and_no_gateway_leaves_it_for_later() {
        status.set(-1);
        assertThat(send("x")).isEqualTo(Courier.Outcome.IN_DOUBT);

        gateway.stop(0);
        assertThat(send("x")).isEqualTo(Courier.Outcome.LATER);
    }

    private Courier.Outcome send(String text) {
        Account person = new Account(
                "li", "li", "李", "li@example.org", "13800000000", "zh", null, "acme", null, Set.of(), Set.of(), true);
        return courier.send("m-1", person, new NoticeTexts.Text(text, text)).outcome();
    }
}
