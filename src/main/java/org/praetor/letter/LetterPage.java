package org.praetor.letter;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** One letter as a document: takes the style sheets in, prints seal or watermark, gives its words. */
final class LetterPage {

    private static final Pattern CLOSING = Pattern.compile("[）〕》】”’、，。；：！？]+");

    private final Document document;

    private LetterPage(Document document) {
        this.document = document;
    }

    static LetterPage of(String html) {
        try {
            return new LetterPage(LetterXml.parse(html));
        } catch (SAXException e) {
            throw new LetterExpression.Refused("it is not well-formed XHTML: " + e.getMessage());
        }
    }

    Document document() {
        return document;
    }

    String html() {
        return LetterXml.write(document);
    }

    Map<String, String> declarations() {
        Map<String, String> found = new LinkedHashMap<>();
        LetterXml.elements(document, "meta").stream()
                .filter(meta -> meta.hasAttribute("name"))
                .forEach(meta -> found.put(meta.getAttribute("name"), meta.getAttribute("content")));
        return found;
    }

    /** Language, title and description (PDF/UA asks for them), and the style sheets in place of the links. */
    LetterPage dressed(String title, String css) {
        document.getDocumentElement().setAttribute("lang", "zh-CN");
        Element head = LetterXml.elements(document, "head").stream().findFirst().orElseGet(this::addHead);
        for (Element link : LetterXml.elements(document, "link")) {
            link.getParentNode().removeChild(link);
        }
        if (LetterXml.elements(document, "title").isEmpty()) {
            Element element = document.createElement("title");
            element.setTextContent(title);
            head.appendChild(element);
        }
        meta(head, "description", title);
        Element style = document.createElement("style");
        style.setTextContent(css);
        head.insertBefore(style, head.getFirstChild());
        return this;
    }

    /** No line begins with closing punctuation: where a value ends, the mark that follows it belongs to its last word. */
    LetterPage unbroken() {
        for (Element value : LetterXml.elements(document, "span")) {
            Node next = value.getNextSibling();
            Node last = value.getLastChild();
            if (next != null
                    && next.getNodeType() == Node.TEXT_NODE
                    && last != null
                    && last.getNodeType() == Node.TEXT_NODE) {
                Matcher marks = CLOSING.matcher(next.getNodeValue());
                if (marks.lookingAt()) {
                    last.setNodeValue(last.getNodeValue() + marks.group());
                    next.setNodeValue(next.getNodeValue().substring(marks.end()));
                }
            }
        }
        return this;
    }

    /** Prints the seal's picture over the issuer's name. */
    LetterPage sealed(byte[] png, String body) {
        for (Element place : LetterXml.elements(document)) {
            if (place.getAttribute("data-seal").equals("true")) {
                Element picture = document.createElement("img");
                picture.setAttribute("class", "seal");
                picture.setAttribute("alt", body + " 印章");
                picture.setAttribute(
                        "src", "data:image/png;base64," + Base64.getEncoder().encodeToString(png));
                place.appendChild(picture);
            }
        }
        return this;
    }

    /** A sentence under the title. */
    LetterPage noted(String sentence) {
        Element note = document.createElement("p");
        note.setAttribute("class", "note");
        note.setTextContent(sentence);
        LetterXml.elements(document, "h1").stream()
                .findFirst()
                .ifPresent(title -> title.getParentNode().insertBefore(note, title.getNextSibling()));
        return this;
    }

    LetterPage watermarked(String word) {
        Element mark = document.createElement("div");
        mark.setAttribute("class", "watermark");
        mark.setTextContent(word);
        Element body = LetterXml.elements(document, "body").get(0);
        body.insertBefore(mark, body.getFirstChild());
        return this;
    }

    /** Everything that is printed, title included. */
    String text() {
        StringBuilder text = new StringBuilder();
        LetterXml.walk(document.getDocumentElement(), node -> {
            if (node.getNodeType() == Node.TEXT_NODE && !inStyle(node.getParentNode())) {
                text.append(node.getNodeValue());
            }
        });
        return text.toString();
    }

    private static boolean inStyle(@Nullable Node parent) {
        return parent != null && LetterXml.name(parent).equals("style");
    }

    private Element addHead() {
        Element head = document.createElement("head");
        Node root = document.getDocumentElement();
        root.insertBefore(head, root.getFirstChild());
        return head;
    }

    private void meta(Element head, String name, String content) {
        Element meta = document.createElement("meta");
        meta.setAttribute("name", name);
        meta.setAttribute("content", content);
        head.appendChild(meta);
    }
}
