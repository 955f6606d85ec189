package org.praetor.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praetor.audit.AuditTrail;
import org.praetor.testing.Rooms;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.MapPropertySource;

/** An installation without demo data, as in production: the way in is one link, printed once. */
@ExtendWith(OutputCaptureExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FirstAdministratorTest {

    private static final Pattern LINK = Pattern.compile("https://ip\\.demo\\.example/link/([A-Za-z0-9_-]{30,})");
    private static final String GOOD = "clear water under the old bridge";

    private Rooms rooms;
    private FirstAdministrator first;

    @BeforeEach
    void an_empty_installation() {
        rooms = Rooms.open(
                context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource(
                                "address", java.util.Map.of("praetor.base-url", "https://ip.demo.example"))),
                "audit",
                "account");
        first = rooms.get(FirstAdministrator.class);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void the_link_is_printed_once_and_again_only_after_it_has_ended(CapturedOutput output) {
        assertThat(rooms.get(Accounts.class).findBySignInName("admin")).isEmpty();
        first.offer();
        first.offer();
        assertThat(links(output)).hasSize(1);
        rooms.clock().advance(Duration.ofHours(25));
        first.offer();
        assertThat(links(output)).hasSize(2);
        assertThat(begin(links(output).get(0), GOOD))
                .extracting(Fault::key)
                .containsExactly("account.fault.link-ended");
        assertThat(begin(links(output).get(1), GOOD)).isEmpty();
    }

    @Test
    void the_link_makes_one_administrator_and_says_so_in_the_audit_record(CapturedOutput output) {
        first.offer();
        String token = links(output).get(0);
        assertThat(begin(token, "password")).isNotEmpty();
        assertThat(begin(token, GOOD)).isEmpty();
        Account account =
                rooms.get(Accounts.class).findBySignInName("mingyuan.gu").orElseThrow();
        assertThat(account.roles()).containsExactly("system-administrator");
        assertThat(rooms.get(AuditTrail.class).recentGeneral(Set.of(), 10))
                .anyMatch(one -> one.entry().act().equals("account.first-administrator")
                        && one.entry().object().equals(account.id()));
        assertThat(begin(token, GOOD)).extracting(Fault::key).containsExactly("account.fault.link-ended");
        first.offer();
        assertThat(links(output)).hasSize(1);
    }

    private List<Fault> begin(String token, String password) {
        return first.begin(token, "shanghai-centre", "mingyuan.gu", "顾明远", "mingyuan.gu@demo.example", password);
    }

    private static List<String> links(CapturedOutput output) {
        Matcher link = LINK.matcher(output.getOut());
        return link.results().map(found -> found.group(1)).distinct().toList();
    }
}
