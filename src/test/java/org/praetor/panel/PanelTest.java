package org.praetor.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praetor.panel.Panel.Role;
import org.praetor.panel.Panel.Seat;
import org.springframework.context.support.ResourceBundleMessageSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PanelTest {

    private final ResourceBundleMessageSource messages = messages();

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/panel");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 7})
    void three_or_a_larger_odd_number_of_named_persons_may_sit(int persons) {
        assertThat(panelOf(persons).faults(Set.of("somebody-else"))).isEmpty();
    }

    /** T7. */
    @Test
    void a_panel_of_four_is_refused() {
        assertThat(sentences(panelOf(4), Set.of())).containsExactly("合议组人数应为单数，现为4人");
    }

    /** T7. */
    @Test
    void a_panel_of_three_with_a_recused_member_is_refused() {
        assertThat(sentences(panelOf(3), Set.of("person-2"))).containsExactly("成员2应当回避，不得参加合议组");
    }

    @Test
    void a_recused_presiding_member_is_refused_too() {
        assertThat(sentences(panelOf(3), Set.of("person-1"))).containsExactly("成员1应当回避，不得参加合议组");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void fewer_than_three_are_refused_whatever_their_number(int persons) {
        assertThat(sentences(panelOf(persons), Set.of())).containsExactly("合议组应由三人以上组成，现为" + persons + "人");
    }

    @Test
    void a_person_with_two_seats_is_refused_and_counts_for_no_third() {
        List<Seat> seats = new ArrayList<>(panelOf(2).seats());
        seats.add(new Seat(Role.MEMBER, "person-2", "成员2"));

        assertThat(sentences(new Panel(seats), Set.of())).containsExactly("成员2在合议组中占有一个以上席位");
    }

    @Test
    void a_seat_without_a_name_is_refused() {
        List<Seat> seats = new ArrayList<>(panelOf(2).seats());
        seats.add(new Seat(Role.MEMBER, " ", ""));

        assertThat(sentences(new Panel(seats), Set.of())).containsExactly("合议组尚有1个席位未确定人员");
    }

    @Test
    void nobody_presiding_and_two_presiding_are_refused() {
        List<Seat> none = panelOf(4).seats().subList(1, 4);
        List<Seat> two = new ArrayList<>(panelOf(3).seats());
        two.set(1, new Seat(Role.PRESIDING, "person-2", "成员2"));

        assertThat(sentences(new Panel(none), Set.of())).containsExactly("合议组应有一名组长，现有0名");
        assertThat(sentences(new Panel(two), Set.of())).containsExactly("合议组应有一名组长，现有2名");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_and_in_english_too() {
        Panel panel = panelOf(4);

        assertThat(panel.faults(Set.of("person-3", "person-4")))
                .extracting(fault ->
                        messages.getMessage(fault.key(), fault.arguments().toArray(), Locale.ENGLISH))
                .containsExactly(
                        "A panel has an odd number of persons; this one has 4",
                        "成员3 is recused and may not sit on the panel",
                        "成员4 is recused and may not sit on the panel");
    }

    /** The first presides. */
    private static Panel panelOf(int persons) {
        List<Seat> seats = new ArrayList<>();
        for (int number = 1; number <= persons; number++) {
            seats.add(new Seat(number == 1 ? Role.PRESIDING : Role.MEMBER, "person-" + number, "成员" + number));
        }
        return new Panel(seats);
    }

    private List<String> sentences(Panel panel, Set<String> barred) {
        return panel.faults(barred).stream()
                .map(fault -> messages.getMessage(fault.key(), fault.arguments().toArray(), Locale.SIMPLIFIED_CHINESE))
                .toList();
    }
}
