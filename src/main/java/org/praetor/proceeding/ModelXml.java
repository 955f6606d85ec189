package org.praetor.proceeding;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;

/** Every element of a model as the engine's parser reads it: references resolved, nothing from outside. */
final class ModelXml {

    private ModelXml() {}

    /** All elements, in the order of the document. */
    static List<Element> elements(byte[] xml) throws SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            List<Element> all = new ArrayList<>();
            collect(builder.parse(new ByteArrayInputStream(xml)).getDocumentElement(), all);
            return all;
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("the XML parser cannot be set up", e);
        }
    }

    private static void collect(Element element, List<Element> into) {
        into.add(element);
        children(element)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .forEach(child -> collect(child, into));
    }

    private static Stream<Node> children(Element element) {
        return IntStream.range(0, element.getChildNodes().getLength()).mapToObj(element.getChildNodes()::item);
    }

    /** Attributes but declarations of namespaces. */
    static List<Attr> attributes(Element element) {
        return IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(at -> (Attr) element.getAttributes().item(at))
                .filter(attribute -> !XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI()))
                .toList();
    }

    /** Values of its attributes, and its own text. */
    static List<String> values(Element element) {
        List<String> values = new ArrayList<>();
        attributes(element).forEach(attribute -> values.add(attribute.getValue()));
        StringBuilder text = new StringBuilder();
        children(element).filter(Text.class::isInstance).forEach(node -> text.append(((Text) node).getData()));
        values.add(text.toString().trim());
        return values;
    }

    /** Id of the element, or of the nearest around it that has one. */
    static String place(Element element) {
        for (@Nullable Node node = element; node instanceof Element one; node = one.getParentNode()) {
            if (one.hasAttribute("id")) {
                return one.getAttribute("id");
            }
        }
        return "";
    }
}
