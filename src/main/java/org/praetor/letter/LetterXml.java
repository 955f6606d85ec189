package org.praetor.letter;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads and writes the XHTML of letters: no document type, no entities of its own, nothing from outside. */
final class LetterXml {

    private static final Pattern DOCTYPE = Pattern.compile("(?i)\\A\\s*<!doctype\\s+html\\s*>");
    private static final Pattern ILLEGAL =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private LetterXml() {}

    static Document parse(String html) throws SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setNamespaceAware(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new InputSource(
                    new StringReader(DOCTYPE.matcher(html).replaceFirst("").strip())));
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("the XML parser cannot be set up", e);
        }
    }

    static String write(Document document) {
        try {
            TransformerFactory factory = TransformerFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Transformer transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.METHOD, "xml");
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter text = new StringWriter();
            transformer.transform(new DOMSource(document.getDocumentElement()), new StreamResult(text));
            return "<!DOCTYPE html>\n" + text;
        } catch (TransformerException e) {
            throw new IllegalStateException("the letter cannot be written", e);
        }
    }

    /** Removes what no XML document may contain (control characters, lone surrogates). */
    static String legal(String text) {
        return ILLEGAL.matcher(text).replaceAll("");
    }

    static List<Element> elements(Document document) {
        List<Element> found = new ArrayList<>();
        walk(document.getDocumentElement(), node -> {
            if (node instanceof Element element) {
                found.add(element);
            }
        });
        return found;
    }

    static List<Element> elements(Document document, String name) {
        return elements(document).stream()
                .filter(element -> element.getTagName().equalsIgnoreCase(name))
                .toList();
    }

    static void walk(Node node, Consumer<Node> visitor) {
        visitor.accept(node);
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            walk(child, visitor);
        }
    }

    static String name(Node node) {
        return node.getNodeName().toLowerCase(Locale.ROOT);
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException fault) throws SAXException {
            throw fault;
        }

        @Override
        public void error(SAXParseException fault) throws SAXException {
            throw fault;
        }

        @Override
        public void fatalError(SAXParseException fault) throws SAXException {
            throw fault;
        }
    }
}
