package org.praetor.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shape of {@code demo/accounts.yaml}. */
record DemoData(
        String password,
        List<DemoCompany> companies,
        List<DemoStaff> staff,
        Map<String, String> heads,
        List<UnitHead> unitHeads) {

    record DemoCompany(
            String id,
            String name,
            String uscc,
            boolean agency,
            List<DemoPerson> people,
            @Nullable List<Client> clients) {}

    record DemoPerson(String signIn, String name, boolean administrator) {}

    record Client(String company, LocalDate from) {}

    record DemoStaff(
            String signIn,
            String name,
            String body,
            @Nullable String unit,
            List<String> roles,
            @Nullable List<String> fields) {}

    record UnitHead(String body, String unit, String head) {}

    /** Demo ids are readable and the same on every machine. */
    static String accountId(String signIn) {
        return "demo-" + signIn.replace('.', '-');
    }
}
