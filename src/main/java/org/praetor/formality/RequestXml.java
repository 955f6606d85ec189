package org.praetor.formality;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a request form by the Chinese element names of CNIPA's e-filing client; elements it does not know are passed over. */
final class RequestXml {

    private static final Map<String, PatentKind> ROOTS = Map.of(
            "发明专利请求书", PatentKind.INVENTION,
            "实用新型专利请求书", PatentKind.UTILITY_MODEL,
            "外观设计专利请求书", PatentKind.DESIGN);
    private static final Set<String> TITLES = Set.of("发明名称", "实用新型名称", "外观设计名称", "使用外观设计的产品名称", "发明创造名称");
    private static final int DEEPEST = 100;
    /** A form with a hundred applicants and inventors has some three thousand. */
    private static final int ELEMENTS = 20_000;

    private RequestXml() {}

    /** An element with its own text and its children. */
    record Node(String name, StringBuilder text, List<Node> children) {

        Stream<Node> all(String name) {
            return children.stream().filter(child -> child.name.equals(name));
        }

        boolean has(String word) {
            return children.stream().anyMatch(child -> child.name.contains(word));
        }

        /** Everything below it, in the order of the document. */
        String everything() {
            StringBuilder everything = new StringBuilder(text);
            children.forEach(child -> everything.append(' ').append(child.everything()));
            return everything.toString();
        }

        /** Text of the first child whose name holds one of these words. */
        String first(String... words) {
            return children.stream()
                    .filter(child -> Stream.of(words).anyMatch(child.name::contains))
                    .map(child -> Texts.tidy(child.text.toString()))
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
        }
    }

    private static boolean is(byte[] bytes) {
        try {
            XMLStreamReader in = Xml.open(bytes);
            while (in.hasNext() && in.next() != XMLStreamConstants.START_ELEMENT) {
                // prolog
            }
            return in.getEventType() == XMLStreamConstants.START_ELEMENT && ROOTS.containsKey(in.getLocalName());
        } catch (XMLStreamException broken) {
            return false;
        }
    }

    /** Empty when the file is no request form. */
    static Optional<RequestForm> read(byte[] bytes, int limit) throws Unreadable {
        if (!is(bytes)) {
            return Optional.empty();
        }
        try {
            return Optional.of(form(tree(Xml.open(bytes), limit)));
        } catch (XMLStreamException broken) {
            throw new Unreadable(
                    "broken-xml",
                    broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber());
        }
    }

    private static Node tree(XMLStreamReader in, int limit) throws XMLStreamException, Unreadable {
        Node document = node("");
        Deque<Node> open = new ArrayDeque<>(List.of(document));
        int length = 0;
        int elements = 0;
        while (in.hasNext()) {
            int event = in.next();
            Node parent = open.element();
            if (event == XMLStreamConstants.START_ELEMENT) {
                Node child = node(in.getLocalName());
                parent.children().add(child);
                open.push(child);
                if (open.size() > DEEPEST || ++elements > ELEMENTS) {
                    throw new Unreadable("xml-not-application");
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open.pop();
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                length += in.getTextLength();
                if (length > limit) {
                    throw new Unreadable("text-too-long", limit);
                }
                parent.text().append(in.getText());
            }
        }
        return document.children().get(0);
    }

    private static Node node(String name) {
        return new Node(name, new StringBuilder(), new ArrayList<>());
    }

    private static RequestForm form(Node root) {
        String title = root.children().stream()
                .filter(child -> TITLES.contains(child.name()))
                .map(child -> Texts.tidy(child.text().toString()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return new RequestForm(
                Optional.ofNullable(ROOTS.get(root.name())).orElse(PatentKind.INVENTION),
                title,
                people(root, "申请人"),
                Stream.concat(people(root, "发明人").stream(), people(root, "设计人").stream())
                        .toList(),
                root.all("专利代理机构").findFirst().map(RequestXml::agency).orElse(RequestForm.Agency.NONE),
                RequestDetails.of(root));
    }

    private static RequestForm.Agency agency(Node agency) {
        return new RequestForm.Agency(
                agency.first("名称"),
                agency.first("代码"),
                agency.children().stream()
                        .filter(child ->
                                child.name().contains("代理人") || child.name().contains("代理师"))
                        .map(child -> new RequestForm.Attorney(child.first("姓名"), child.first("证号")))
                        .filter(attorney -> !attorney.name().isEmpty())
                        .toList());
    }

    /** First and other ones, each an element of its own; blank rows of the client's form are left out. */
    private static List<RequestForm.Person> people(Node root, String group) {
        return root.all(group)
                .flatMap(list -> list.children().stream())
                .map(person -> new RequestForm.Person(
                        person.first("姓名"),
                        person.first("身份证", "组织机构代码", "统一社会信用代码"),
                        country(person.first("国籍")),
                        person.first("省自治区直辖市名称") + person.first("市县名称") + person.first("城区", "详细地址"),
                        RequestForm.Standing.UNKNOWN,
                        person.has("邮政编码") ? person.first("邮政编码") : null))
                .filter(person -> !person.name().isEmpty())
                .toList();
    }

    private static String country(String written) {
        return written.equals("CN") ? "中国" : written;
    }
}
