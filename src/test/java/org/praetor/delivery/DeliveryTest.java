package org.praetor.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praetor.PraetorException;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseParties;
import org.praetor.casefile.CaseRecord;
import org.praetor.letter.LetterHouse;
import org.praetor.testing.Together;
import org.springframework.context.event.EventListener;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeliveryTest {

    private static final Actor LI = new Actor("li", "李", null, "acme", Set.of());

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final Heard heard = new Heard();
    private LetterHouse house;
    private Deliveries deliveries;
    private Outbox outbox;

    @BeforeEach
    void open() {
        server.start();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", "2000");
        sender.getJavaMailProperties().put("mail.smtp.timeout", "2000");
        house = new LetterHouse(
                context -> {
                    context.registerBean(JavaMailSenderImpl.class, () -> sender);
                    context.registerBean(Heard.class, () -> heard);
                },
                "delivery");
        deliveries = house.rooms.get(Deliveries.class);
        outbox = house.rooms.get(Outbox.class);
        house.people.person("li", "zh", true);
    }

    @AfterEach
    void close() {
        house.close();
        server.stop();
    }

    private CaseFile served() {
        CaseFile file = house.aCase();
        house.letters().issue(file.id(), "opinion");
        assertThat(house.press().printAll()).isEqualTo(1);
        return file;
    }

    @Test
    void a_letter_is_served_the_day_it_enters_the_inbox_and_the_house_hears_of_it() {
        CaseFile file = served();
        LocalDate today = LocalDate.parse("2026-03-02");
        assertThat(deliveries.proofs(file.id())).singleElement().satisfies(proof -> {
            assertThat(proof.mode()).isEqualTo("ELECTRONIC");
            assertThat(proof.servedOn()).isEqualTo(today);
            assertThat(proof.openedAt()).isNull();
        });
        String party = house.rooms.get(CaseParties.class).of(file.id()).get(0).id();
        assertThat(house.rooms.get(CaseRecord.class).latestEvent(file.id(), Set.of("served.opinion"), party))
                .hasValueSatisfying(event -> assertThat(event.on()).isEqualTo(today));
        assertThat(heard.served)
                .singleElement()
                .satisfies(event -> assertThat(event.on()).isEqualTo(today));
        assertThat(deliveries.unread(LI)).isEqualTo(1);
        InboxMessage message = deliveries.inbox(LI, "zh", 0, 10).get(0);
        assertThat(message.subject()).contains(file.number());
        assertThat(message.body()).contains("/portal/cases/" + file.id()).doesNotContain("一种杯子");
        assertThat(deliveries.open(message.id(), LI)).contains(file.id());
        assertThat(deliveries.unread(LI)).isZero();

        house.rooms.clock().set("2026-03-04T10:00");
        String letter = house.letters().of(file.id()).get(0).id();
        deliveries.opened(letter, new Actor("stranger", "x", null, "other", Set.of()));
        assertThat(deliveries.proofs(file.id()).get(0).openedAt()).isNull();
        deliveries.opened(letter, LI);
        house.rooms.clock().set("2026-03-05T10:00");
        deliveries.opened(letter, LI);
        assertThat(deliveries.proofs(file.id()).get(0).openedAt()).isEqualTo("2026-03-04T02:00:00Z");
    }

    @Test
    void a_party_without_people_waits_for_the_clerk_and_its_period_runs_from_the_proved_date() {
        house.people.accounts.clear();
        CaseFile file = served();
        assertThat(deliveries.proofs(file.id())).isEmpty();
        ToServe waiting = deliveries.toServe(file.body(), Set.of(), 10, 0).get(0);
        assertThat(heard.served).isEmpty();
        house.rooms.clock().set("2026-03-06T09:00");
        LocalDate on = LocalDate.parse("2026-03-05");
        assertThatThrownBy(() -> prove(waiting, LocalDate.parse("2026-03-01"))).hasMessageContaining("delivery.proof");
        assertThatThrownBy(() -> prove(waiting, LocalDate.parse("2026-03-07"))).hasMessageContaining("delivery.proof");
        prove(waiting, on);
        assertThat(heard.served)
                .singleElement()
                .satisfies(event -> assertThat(event.on()).isEqualTo(on));
        assertThatThrownBy(() -> prove(waiting, on)).hasMessageContaining("delivery.served-already");
        assertThat(deliveries.toServe(file.body(), Set.of(), 10, 0)).isEmpty();
    }

    @Test
    void a_letter_that_a_later_one_has_overtaken_is_proved_but_releases_nothing_and_a_replaced_one_is_not_served() {
        house.people.accounts.clear();
        CaseFile file = served();
        ToServe overtaken = deliveries.toServe(file.body(), Set.of(), 10, 0).get(0);
        house.examined.round = 2;
        house.letters().issue(file.id(), "opinion");
        house.press().printAll();
        LocalDate on = LocalDate.parse("2026-03-02");

        prove(overtaken, on);

        assertThat(deliveries.proofs(file.id()))
                .singleElement()
                .satisfies(proof -> assertThat(proof.letterId()).isEqualTo(overtaken.letterId()));
        assertThat(heard.served).isEmpty();
        assertThat(house.rooms
                        .get(CaseRecord.class)
                        .latestEvent(file.id(), Set.of("served.opinion"), overtaken.partyId()))
                .isEmpty();

        ToServe replaced = deliveries.toServe(file.body(), Set.of(), 10, 0).get(0);
        String anew = house.letters().replace(replaced.letterId(), "有误", "", LetterHouse.EXAMINER);
        house.press().printAll();
        assertThatThrownBy(() -> prove(replaced, on)).isInstanceOf(PraetorException.class);
        assertThat(heard.served).isEmpty();
        ToServe last = deliveries.toServe(file.body(), Set.of(), 10, 0).get(0);
        assertThat(last.letterId()).isEqualTo(anew);
        prove(last, on);
        assertThat(heard.served).extracting(Served::letterId).containsExactly(anew);
    }

    private void prove(ToServe waiting, LocalDate on) {
        deliveries.serveByHand(
                waiting.letterId(),
                waiting.partyId(),
                new ManualService(ServiceMode.MAIL, on, false, "EMS 1234567890"),
                LetterHouse.EXAMINER);
    }

    @ParameterizedTest
    @CsvSource({"false, 2026-04-04", "true, 2026-05-04"})
    void a_public_notice_serves_thirty_days_after_publication_and_sixty_abroad(boolean abroad, LocalDate deemed) {
        house.people.accounts.clear();
        served();
        ToServe waiting = toServe().get(0);
        ManualService notice =
                new ManualService(ServiceMode.PUBLIC_NOTICE, LocalDate.parse("2026-03-05"), abroad, "公告于中心网站；邮寄被退回");
        house.rooms.clock().set(deemed.minusDays(1) + "T18:00");
        assertThatThrownBy(() -> serve(waiting, notice)).hasMessageContaining("delivery.notice-running");

        house.rooms.clock().set(deemed + "T09:00");
        serve(waiting, notice);

        assertThat(heard.served)
                .singleElement()
                .satisfies(event -> assertThat(event.on()).isEqualTo(deemed));
        assertThat(deliveries.proofs(waiting.caseId()).get(0).evidence()).contains("邮寄被退回");
    }

    private List<ToServe> toServe() {
        return deliveries.toServe("centre", Set.of(), 10, 0);
    }

    private void serve(ToServe waiting, ManualService service) {
        deliveries.serveByHand(waiting.letterId(), waiting.partyId(), service, LetterHouse.EXAMINER);
    }

    @Test
    void each_of_several_addressees_is_served_on_its_own_day_with_its_own_proof() {
        house.people.accounts.clear();
        CaseFile file = house.aCase();
        house.rooms.inTransaction(
                () -> house.rooms.get(CaseParties.class).add(file.id(), "applicant", "共同申请人", "other", null));
        house.letters().issue(file.id(), "opinion");
        house.press().printAll();
        house.rooms.clock().set("2026-03-10T09:00");
        List<ToServe> both = toServe();
        assertThat(both).hasSize(2);

        serve(both.get(0), new ManualService(ServiceMode.DIRECT, LocalDate.parse("2026-03-05"), false, "本人签收"));
        assertThat(toServe()).containsExactly(both.get(1));
        serve(both.get(1), new ManualService(ServiceMode.LEFT, LocalDate.parse("2026-03-09"), false, "见证人甲、乙"));

        assertThat(heard.served)
                .extracting(Served::party, Served::on)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(both.get(0).partyId(), LocalDate.parse("2026-03-05")),
                        org.assertj.core.groups.Tuple.tuple(both.get(1).partyId(), LocalDate.parse("2026-03-09")));
    }

    @Test
    void a_mail_says_the_number_and_the_link_only_and_its_chinese_subject_survives() throws Exception {
        CaseFile file = served();
        assertThat(outbox.send()).isEqualTo(1);
        MimeMessage[] mails = server.getReceivedMessages();
        assertThat(mails).hasSize(1);
        assertThat(mails[0].getSubject()).isEqualTo("案件" + file.number() + "：新的文书已送达");
        assertThat(mails[0].getContent().toString())
                .contains(file.number(), "/portal/cases/" + file.id())
                .doesNotContain("一种杯子", "上海某某");
        assertThat(outbox.latest(5)).singleElement().satisfies(message -> {
            assertThat(message.state()).isEqualTo(Outbox.State.SENT);
            assertThat(mails[0].getHeader("Message-ID")[0]).isEqualTo("<" + message.id() + "@praetor>");
        });
    }

    @Test
    void a_step_and_its_day_are_read_in_the_inbox_in_the_reader_s_language_and_never_in_a_mail() throws Exception {
        CaseFile file = house.aCase();
        house.rooms.inTransaction(() -> {
            deliveries.notify(List.of("li"), file.id(), "step-opened-due", List.of("答复意见\tAnswer", "2026-03-09"));
            return true;
        });
        outbox.send();
        String mail = server.getReceivedMessages()[0].getContent().toString();
        assertThat(mail).contains(file.number(), "/portal/cases/").doesNotContain("答复意见", "2026-03-09");
        assertThat(deliveries.inbox(LI, "zh", 0, 10).get(0).body()).contains("答复意见", "2026-03-09");
        assertThat(deliveries.inbox(LI, "en", 0, 10).get(0).body())
                .contains("Answer", "2026-03-09")
                .doesNotContainPattern("\\p{IsHan}");
    }

    private List<CaseFile> digested(String person) {
        List<CaseFile> files = List.of(house.aCase(), house.aCase());
        List<DigestLine> lines = files.stream()
                .map(file ->
                        new DigestLine(file.id(), "审查期限\tExamination", LocalDate.parse("2026-03-09"), false, 5, false))
                .toList();
        house.rooms.inTransaction(() -> {
            deliveries.digest(person, lines);
            return true;
        });
        return files;
    }

    @Test
    void a_digest_is_one_message_and_its_mail_names_numbers_and_links_only() throws Exception {
        List<CaseFile> files = digested("li");
        assertThat(deliveries.inbox(LI, "zh", 0, 10)).singleElement().satisfies(message -> {
            assertThat(message.lines()).hasSize(2);
            assertThat(message.lines().get(0).text()).contains(files.get(0).number(), "审查期限", "2026-03-09", "5");
        });
        assertThat(deliveries.inbox(LI, "en", 0, 10).get(0).lines().get(1).text())
                .contains("Examination", "5 working days left")
                .doesNotContainPattern("\\p{IsHan}");
        assertThat(outbox.send()).isEqualTo(1);
        MimeMessage[] mails = server.getReceivedMessages();
        assertThat(mails).hasSize(1);
        assertThat(mails[0].getSubject()).contains("2项期限");
        assertThat(mails[0].getContent().toString())
                .contains(
                        files.get(0).number(),
                        files.get(1).number(),
                        "/portal/cases/" + files.get(1).id())
                .doesNotContain("审查期限", "2026-03-09", "一种杯子");
    }

    @Test
    void a_digest_mail_leaves_out_what_its_reader_may_not_see_any_more_and_nobody_inactive_gets_one() throws Exception {
        List<CaseFile> files = digested("li");
        house.people.person("gone", "en", false);
        digested("gone");
        house.rooms.inTransaction(() -> {
            house.rooms.get(CaseParties.class).recuse(files.get(0).id(), "li", "R-REC-01", Actor.system());
            return true;
        });
        outbox.send();
        assertThat(server.getReceivedMessages())
                .singleElement()
                .satisfies(mail -> assertThat(mail.getContent().toString())
                        .contains(files.get(1).number())
                        .doesNotContain(files.get(0).number()));
    }

    @Test
    void an_inbox_has_pages_and_is_read_all_at_once() {
        CaseFile file = house.aCase();
        IntStream.range(0, 120)
                .forEach(i -> house.rooms.inTransaction(() -> {
                    deliveries.notify(List.of("li"), file.id(), "case-closed", List.of());
                    return true;
                }));
        assertThat(deliveries.messages(LI)).isEqualTo(120);
        assertThat(deliveries.inbox(LI, "zh", 2, 50)).hasSize(20);
        deliveries.markAllRead(LI);
        assertThat(deliveries.unread(LI)).isZero();
    }

    @Test
    void while_the_server_is_down_mail_waits_longer_each_time_and_then_goes_out_once() throws Exception {
        server.stop();
        served();
        assertThat(outbox.send()).isZero();
        assertThat(outbox.send()).as("pausing").isZero();
        assertThat(outbox.latest(1).get(0).tries()).isEqualTo(1);
        house.rooms.clock().advance(Duration.ofSeconds(11));
        assertThat(outbox.send()).isZero();
        assertThat(outbox.latest(1).get(0)).satisfies(message -> {
            assertThat(message.tries()).isEqualTo(2);
            assertThat(message.state()).isEqualTo(Outbox.State.QUEUED);
        });
        GreenMail again = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        again.start();
        sender.setPort(again.getSmtp().getPort());
        house.rooms.clock().advance(Duration.ofSeconds(21));
        assertThat(outbox.send()).isEqualTo(1);
        assertThat(again.getReceivedMessages()).hasSize(1);
        again.stop();
        assertThat(OutboxSender.pause(1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(OutboxSender.pause(99)).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void a_sender_killed_while_sending_is_followed_by_one_with_the_same_message_id() throws Exception {
        served();
        OutboxRows rows = house.rooms.get(OutboxRows.class);
        java.time.Instant now = house.rooms.clock().instant();
        List<OutboxRows.Row> lost =
                house.rooms.inTransaction(() -> rows.lease("killed", now, now.plusSeconds(300), 10));
        assertThat(lost).hasSize(1);
        assertThat(outbox.send()).isZero();
        house.rooms.clock().advance(Duration.ofMinutes(6));
        assertThat(outbox.send()).isEqualTo(1);
        assertThat(server.getReceivedMessages()[0].getMessageID())
                .isEqualTo("<" + lost.get(0).id() + "@praetor>");
    }

    @Test
    void a_server_that_breaks_off_after_the_final_dot_leaves_doubt_and_gets_the_same_message_id_again()
            throws Exception {
        served();
        try (DroppingServer dropping = new DroppingServer(1)) {
            sender.setPort(dropping.port());
            assertThat(outbox.send()).isZero();
            assertThat(outbox.latest(1).get(0).state()).isEqualTo(Outbox.State.IN_DOUBT);
            house.rooms.clock().advance(Duration.ofSeconds(11));

            assertThat(outbox.send()).isEqualTo(1);

            assertThat(outbox.latest(1).get(0).state()).isEqualTo(Outbox.State.SENT);
            String id = "<" + outbox.latest(1).get(0).id() + "@praetor>";
            assertThat(dropping.messageIds).containsExactly(id, id);
        }
    }

    @Test
    void a_message_that_no_server_took_for_a_week_is_given_up_and_an_administrator_may_have_it_sent_again()
            throws Exception {
        served();
        server.stop();
        assertThat(outbox.send()).isZero();
        house.rooms.clock().advance(Duration.ofDays(7).plusSeconds(1));
        assertThat(outbox.send()).isEqualTo(1);
        assertThat(outbox.latest(1).get(0).state()).isEqualTo(Outbox.State.GAVE_UP);
        house.rooms.clock().advance(Duration.ofDays(1));
        assertThat(outbox.send()).isZero();

        Outbox.Stuck stuck = outbox.stuck().get(0);
        outbox.retry(stuck.id());
        assertThat(outbox.send()).isZero();
        assertThat(outbox.latest(1).get(0).state()).as("a week begins anew").isEqualTo(Outbox.State.QUEUED);
        try (DroppingServer back = new DroppingServer(0)) {
            sender.setPort(back.port());
            outbox.retry(stuck.id());
            assertThat(outbox.send()).isEqualTo(1);
            assertThat(back.messageIds).containsExactly("<" + stuck.id() + "@praetor>");
        }
        assertThat(outbox.stuck()).isEmpty();
    }

    @Test
    void two_senders_send_each_message_once() throws Exception {
        CaseFile file = house.aCase();
        IntStream.range(0, 25)
                .forEach(i -> house.rooms.inTransaction(() -> {
                    deliveries.notify(List.of("li", "li"), file.id(), "step-opened", List.of());
                    return true;
                }));
        List<Integer> sent = Together.run(3, outbox::send);
        assertThat(sent.stream().mapToInt(Integer::intValue).sum()).isEqualTo(25);
        assertThat(server.getReceivedMessages()).hasSize(25);
    }

    @Test
    void a_rolled_back_act_leaves_no_message() {
        CaseFile file = house.aCase();
        assertThatThrownBy(() -> house.rooms.inTransaction(() -> {
                    deliveries.notify(List.of("li"), file.id(), "step-opened", List.of());
                    throw new IllegalStateException("the act fails");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(outbox.send()).isZero();
        assertThat(deliveries.unread(LI)).isZero();
    }

    @Test
    void people_who_lost_their_right_between_queueing_and_sending_get_nothing() {
        CaseFile file = house.aCase();
        house.people.person("wang", "zh", true);
        house.rooms.inTransaction(() -> {
            deliveries.notify(List.of("li", "wang"), file.id(), "step-opened", List.of());
            return true;
        });
        house.people.person("li", "zh", false);
        house.rooms.inTransaction(() -> {
            house.rooms.get(CaseParties.class).recuse(file.id(), "wang", "conflict", Actor.system());
            return true;
        });
        outbox.send();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(outbox.latest(5)).extracting(Outbox.Message::state).containsOnly(Outbox.State.WITHHELD);
    }

    @Test
    void nothing_in_an_argument_or_address_can_end_a_header_or_add_a_recipient() throws Exception {
        List<String> attacks = List.of(
                "a\rBcc: x@evil.example",
                "a\nBcc: x@evil.example",
                "a\r\n\r\nbody",
                "a%0d%0aBcc: x@evil.example",
                "a\u2028Bcc: x@evil.example",
                "a\u2029b",
                "嘍嘊Bcc: x@evil.example",
                "\"a\r\nRCPT TO:<x>\"@d",
                "a\r\n folded: x",
                "=?UTF-8?Q?=0ABcc:_x@evil.example?=",
                "𠮷㐂䶮",
                "a\u0000b",
                "\u202Eabc");
        MailCourier courier = house.rooms.get(MailCourier.class);
        for (String attack : attacks) {
            MimeMessage mail = courier.compose(
                    sender.createMimeMessage(), "id-1", "li@example.org", new NoticeTexts.Text(attack, attack));
            sender.send(mail);
        }
        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(attacks.size());
        List<Integer> headers = new ArrayList<>();
        for (MimeMessage mail : received) {
            assertThat(mail.getAllRecipients()).hasSize(1);
            assertThat(mail.getHeader("Bcc")).isNull();
            headers.add(java.util.Collections.list(mail.getAllHeaders()).size());
        }
        assertThat(Set.copyOf(headers)).hasSize(1);
        assertThat(received[10].getSubject()).isEqualTo("𠮷㐂䶮");
        for (String address : List.of(
                "a@b",
                "a\r\n@b.cn",
                "\"a b\"@b.cn",
                "a@b.cn\r\nBcc: x@y.cn",
                "a@b.cn,c@d.cn",
                "<a@b.cn>",
                "a@嘍嘊.cn",
                "李@b.cn",
                "a@b.cn ",
                "a@-b.cn",
                "")) {
            assertThat(SafeText.address(address)).as(address).isEmpty();
        }
        assertThat(SafeText.address("Li.Wei+x@Example.COM.cn")).contains("li.wei+x@example.com.cn");
    }

    /** Hears what was served. */
    static final class Heard {
        final List<Served> served = new ArrayList<>();

        @EventListener
        void on(Served event) {
            served.add(event);
        }
    }
}
