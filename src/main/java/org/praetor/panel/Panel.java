package org.praetor.panel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A panel (合议组) as proposed or as it stands: three persons or more, an odd number, all of them named, one of them presiding
 * (R-ADJ-22, domain book §4.1). Seats are of the case, persons hold them: a recusal changes who holds a seat.
 */
public record Panel(List<Seat> seats) {

    private static final int LEAST = 3;

    public Panel {
        seats = List.copyOf(seats);
    }

    public enum Role {
        /** 合议组长: convenes the deliberation and reports to the head. */
        PRESIDING,
        /** 审理员, the case handler (承办人) among them. */
        MEMBER
    }

    /**
     * A seat and who holds it.
     *
     * @param person account id, blank while nobody is named
     * @param name as papers have it
     */
    public record Seat(Role role, String person, String name) {

        boolean named() {
            return !person.isBlank();
        }
    }

    /**
     * One reason why a panel may not sit.
     *
     * @param key message key {@code panel.fault.<reason>}, one sentence
     */
    public record Fault(String key, List<String> arguments) {

        private static Fault of(String reason, String argument) {
            return new Fault("panel.fault." + reason, List.of(argument));
        }

        private static Fault of(String reason, long number) {
            return of(reason, Long.toString(number));
        }
    }

    /**
     * Why this panel may not sit, every reason at once; empty when it may. To be asked before a case is docketed and again
     * whenever a seat changes hands or a recusal is asked for.
     *
     * @param barred persons who may not sit in this case: recused, or asked to be while that is undecided (R-REC-05); related to
     *     a party, agent or attorney of the patent (R-SOD-02); its pre-examiner (R-SOD-03)
     */
    public List<Fault> faults(Set<String> barred) {
        List<Fault> faults = new ArrayList<>();
        if (seats.size() < LEAST) {
            faults.add(Fault.of("too-few", seats.size()));
        } else if (seats.size() % 2 == 0) {
            faults.add(Fault.of("even", seats.size()));
        }
        long presiding =
                seats.stream().filter(seat -> seat.role() == Role.PRESIDING).count();
        if (presiding != 1) {
            faults.add(Fault.of("presiding", presiding));
        }
        long unnamed = seats.stream().filter(seat -> !seat.named()).count();
        if (unnamed > 0) {
            faults.add(Fault.of("unnamed", unnamed));
        }
        holders().forEach((person, held) -> {
            if (held.size() > 1) {
                faults.add(Fault.of("twice", held.get(0).name()));
            }
            if (barred.contains(person)) {
                faults.add(Fault.of("recused", held.get(0).name()));
            }
        });
        return List.copyOf(faults);
    }

    /** The seats of each person who is named, in their order. */
    private Map<String, List<Seat>> holders() {
        Map<String, List<Seat>> holders = new LinkedHashMap<>();
        seats.stream()
                .filter(Seat::named)
                .forEach(seat -> holders.computeIfAbsent(seat.person(), person -> new ArrayList<>())
                        .add(seat));
        return holders;
    }
}
