package org.praetor.formality;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.praetor.formality.RequestForm.Contact;
import org.praetor.formality.RequestForm.Declared;
import org.praetor.formality.RequestForm.Deposit;
import org.praetor.formality.RequestForm.Details;
import org.praetor.formality.RequestForm.Priority;
import org.praetor.formality.RequestForm.Statement;
import org.praetor.formality.RequestXml.Node;

/** What a request form of the e-filing client says besides title and people. An element that was left blank says nothing. */
final class RequestDetails {

    private static final Pattern DAY = Pattern.compile("(\\d{4})\\D?(\\d{1,2})\\D?(\\d{1,2})\\D?");
    private static final Map<String, Statement> STATEMENTS = Map.of(
            "同日", Statement.SAME_DAY,
            "同样的发明", Statement.SAME_DAY,
            "宽限期", Statement.GRACE_PERIOD,
            "生物材料", Statement.BIOLOGICAL_MATERIAL,
            "遗传资源", Statement.GENETIC_RESOURCES);
    private static final Set<String> NO = Set.of("", "0", "否", "无", "false", "N");

    private RequestDetails() {}

    static Details of(Node root) {
        return new Details(
                root.first("摘要附图"),
                root.first("分类号"),
                exactly(root, "申请号"),
                contacts(root),
                priorities(root),
                new Declared(statements(root), deposits(root), Map.of()),
                0,
                root.children().stream()
                        .filter(child -> child.name().contains("申请文件清单"))
                        .map(child -> Texts.tidy(child.everything()))
                        .findFirst()
                        .orElse(""));
    }

    private static String exactly(Node root, String name) {
        return root.all(name)
                .map(child -> Texts.tidy(child.text().toString()))
                .findFirst()
                .orElse("");
    }

    private static List<Contact> contacts(Node root) {
        return root.all("联系人")
                .flatMap(contact -> contact.has("姓名") ? Stream.of(contact) : contact.children().stream())
                .map(contact -> new Contact(contact.first("姓名"), contact.first("电话", "手机")))
                .filter(contact -> !contact.name().isEmpty() || !contact.phone().isEmpty())
                .toList();
    }

    private static List<Priority> priorities(Node root) {
        return root.children().stream()
                .filter(child -> child.name().contains("优先权"))
                .flatMap(group -> group.has("在先申请") ? Stream.of(group) : group.children().stream())
                .map(row -> new Priority(day(row.first("申请日")), row.first("申请号"), row.first("受理机构", "国别", "国家")))
                .filter(row -> row.on() != null || !row.number().isEmpty())
                .toList();
    }

    private static Set<Statement> statements(Node root) {
        Set<Statement> statements = EnumSet.noneOf(Statement.class);
        Predicate<Node> declared = node -> !NO.contains(Texts.tidy(node.everything()));
        STATEMENTS.forEach((word, statement) -> {
            if (root.children().stream()
                    .filter(child -> child.name().contains(word))
                    .anyMatch(declared)) {
                statements.add(statement);
            }
        });
        return statements;
    }

    private static List<Deposit> deposits(Node root) {
        return root.children().stream()
                .filter(child -> child.name().contains("生物材料"))
                .flatMap(group -> group.has("保藏编号") ? Stream.of(group) : group.children().stream())
                .map(row -> new Deposit(
                        row.first("分类命名"),
                        row.first("保藏单位"),
                        row.first("地址"),
                        day(row.first("保藏日期")),
                        row.first("保藏编号")))
                .filter(row -> !row.number().isEmpty())
                .toList();
    }

    private static @Nullable LocalDate day(String written) {
        Matcher day = DAY.matcher(written);
        if (!day.matches()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
