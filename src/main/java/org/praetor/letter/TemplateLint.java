package org.praetor.letter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Comment;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Looks through one template: what is not allowed (one sentence each), and which paths it reads. */
final class TemplateLint {

    private static final Set<String> ATTRIBUTES = Set.of(
            "th:text",
            "th:if",
            "th:unless",
            "th:each",
            "th:with",
            "th:switch",
            "th:case",
            "th:classappend",
            "th:colspan",
            "th:rowspan");
    private static final Set<String> ELEMENTS = Set.of(
            "script",
            "iframe",
            "frame",
            "object",
            "embed",
            "applet",
            "form",
            "input",
            "button",
            "base",
            "audio",
            "video",
            "svg",
            "math",
            "noscript",
            "template");
    private static final Pattern FORBIDDEN = Pattern.compile("[#@~*]\\{|__|\\[\\(");
    private static final Pattern INLINE = Pattern.compile("\\[\\[(.*?)]]", Pattern.DOTALL);
    private static final Pattern DATA_PICTURE = Pattern.compile("(?i)data:image/(png|jpeg);base64,[A-Za-z0-9+/=\\s]+");
    private static final Pattern VARIABLE = Pattern.compile("\\s*([\\w]+)(?:\\s*,\\s*([\\w]+))?\\s*[:=]\\s*");

    private final Set<String> faults = new LinkedHashSet<>();
    private final Set<String> paths = new LinkedHashSet<>();
    private int seals;

    static TemplateLint of(String html) {
        TemplateLint lint = new TemplateLint();
        lint.look(html);
        return lint;
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    List<String> paths() {
        return List.copyOf(paths);
    }

    private void look(String html) {
        Document document;
        try {
            document = LetterXml.parse(html);
        } catch (SAXParseException e) {
            faults.add("line " + e.getLineNumber() + " is not well-formed XHTML: " + e.getMessage());
            return;
        } catch (SAXException e) {
            faults.add("it is not well-formed XHTML: " + e.getMessage());
            return;
        }
        visit(document.getDocumentElement(), Map.of());
        if (seals != 1) {
            faults.add("it has " + seals
                    + " elements with data-seal=\"true\"; a letter has exactly one, the issuer's name");
        }
    }

    private void visit(Node node, Map<String, String> outer) {
        Map<String, String> scope = new HashMap<>(outer);
        if (node instanceof Element element) {
            element(element, scope);
        } else if (node instanceof Text text) {
            text(text.getData(), scope);
        } else if (node instanceof Comment comment && comment.getData().startsWith("/*/")) {
            faults.add("a comment <!--/*/ … /*/--> would become part of the letter; remove it");
        } else if (node.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
            faults.add("the processing instruction <?" + node.getNodeName() + "?> is not allowed");
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            visit(child, scope);
        }
    }

    private void element(Element element, Map<String, String> scope) {
        String name = LetterXml.name(element);
        if (ELEMENTS.contains(name) || (name.startsWith("th:") && !name.equals("th:block"))) {
            faults.add("the element <" + name + "> is not allowed in letters");
        }
        if (name.equals("link")
                && !(element.getAttribute("rel").equals("stylesheet")
                        && element.getAttribute("href").equals("letter.css"))) {
            faults.add("<link> may only name the style sheet letter.css, not " + element.getAttribute("href"));
        }
        if (element.getAttribute("data-seal").equals("true")) {
            seals++;
        }
        for (String first : List.of("th:each", "th:with")) {
            if (element.hasAttribute(first)) {
                variables(first, element.getAttribute(first), scope);
            }
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            attribute(name, (Attr) element.getAttributes().item(i), scope);
        }
    }

    private void attribute(String element, Attr attribute, Map<String, String> scope) {
        String name = attribute.getName().toLowerCase(Locale.ROOT);
        String value = attribute.getValue();
        if (name.startsWith("th:")) {
            if (!ATTRIBUTES.contains(name)) {
                faults.add("the attribute " + name + " is not allowed; allowed are "
                        + String.join(", ", ATTRIBUTES.stream().sorted().toList()));
            } else if (!name.equals("th:each") && !name.equals("th:with")) {
                expression(name + "=\"" + value + "\"", value, scope);
            }
            return;
        }
        if (name.startsWith("data-th-") || name.startsWith("on") || name.equals("srcdoc") || name.equals("srcset")) {
            faults.add("the attribute " + name + " on <" + element + "> is not allowed");
        }
        boolean reference =
                name.equals("src") || name.equals("background") || (name.endsWith("href") && !element.equals("link"));
        if (reference && !DATA_PICTURE.matcher(value).matches() && !(name.equals("href") && value.startsWith("#"))) {
            faults.add(
                    name + "=\"" + value + "\" reaches outside; only data:image/png and data:image/jpeg are allowed");
        }
        if (name.equals("style")) {
            css("the style of <" + element + ">", value);
        }
    }

    private void text(String text, Map<String, String> scope) {
        Matcher inline = INLINE.matcher(text);
        while (inline.find()) {
            expression(inline.group(), inline.group(1), scope);
        }
        if (text.contains("[(")) {
            faults.add("the text “" + shortened(text) + "” prints without escaping ([(…)]), which is not allowed");
        }
        css("the text “" + shortened(text) + "”", text);
    }

    private void css(String where, String text) {
        faults.addAll(cssFaults(where, text));
    }

    static List<String> cssFaults(String where, String css) {
        List<String> found = new ArrayList<>();
        String plain = css.toLowerCase(Locale.ROOT).replaceAll("/\\*.*?\\*/", "");
        Matcher url = Pattern.compile("url\\(\\s*['\"]?([^)]*)").matcher(plain);
        while (url.find()) {
            if (!url.group(1).startsWith("data:image/png") && !url.group(1).startsWith("data:image/jpeg")) {
                found.add(where + " reaches outside with url(" + shortened(url.group(1)) + ")");
            }
        }
        if (plain.contains("@import") || plain.contains("\\75") || plain.contains("-fs-")) {
            found.add(where + " uses @import, an escaped url or a property of the print engine");
        }
        return found;
    }

    private void variables(String name, String value, Map<String, String> scope) {
        int start = 0;
        for (String part : split(value)) {
            Matcher variable = VARIABLE.matcher(part);
            if (!variable.lookingAt()) {
                faults.add(name + "=\"" + value + "\" does not read as name : ${list} or name=${value}");
                return;
            }
            String rest = part.substring(variable.end());
            List<List<String>> read = expression(name + "=\"" + value + "\"", rest, scope);
            String source = read.isEmpty() ? "*" : resolved(read.get(0), scope);
            scope.put(variable.group(1), name.equals("th:each") ? source + "[]" : source);
            scope.put(variable.group(2) != null ? variable.group(2) : variable.group(1) + "Stat", "*");
            start += part.length();
        }
        if (start == 0) {
            faults.add(name + " is empty");
        }
    }

    /** Splits at commas outside of braces, brackets and texts. */
    private static List<String> split(String value) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            quoted ^= c == '\'';
            depth += quoted ? 0 : "{([".indexOf(c) >= 0 ? 1 : "})]".indexOf(c) >= 0 ? -1 : 0;
            boolean pairs = value.substring(from, i).matches("(?s).*[:=].*");
            if (c == ',' && depth == 0 && !quoted && pairs) {
                parts.add(value.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(value.substring(from));
        return parts;
    }

    private List<List<String>> expression(String where, String value, Map<String, String> scope) {
        List<List<String>> read = new ArrayList<>();
        StringBuilder outside = new StringBuilder();
        int at = 0;
        while (at < value.length()) {
            int open = value.indexOf("${", at);
            if (open < 0) {
                break;
            }
            int close = closing(value, open + 2);
            if (close < 0) {
                faults.add(where + " has an opening ${ without its }");
                return read;
            }
            outside.append(value, at, open);
            try {
                LetterExpression expression = LetterExpression.parse(value.substring(open + 2, close));
                read.addAll(expression.paths());
                expression.paths().forEach(path -> note(path, scope));
            } catch (LetterExpression.Refused e) {
                faults.add(String.valueOf(e.getMessage()));
            }
            at = close + 1;
        }
        outside.append(value.substring(at));
        if (FORBIDDEN.matcher(value).find()) {
            faults.add(where + " uses #{…}, @{…}, ~{…}, *{…}, [(…)] or __…__; letters only know ${…}");
        } else if (outside.indexOf("{") >= 0) {
            faults.add(where + " has a brace outside of ${…}");
        }
        return read;
    }

    private static int closing(String value, int from) {
        boolean quoted = false;
        for (int i = from; i < value.length(); i++) {
            quoted ^= value.charAt(i) == '\'';
            if (value.charAt(i) == '}' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private void note(List<String> path, Map<String, String> scope) {
        String resolved = resolved(path, scope);
        if (!resolved.startsWith("*")) {
            paths.add(resolved);
        }
    }

    private static String resolved(List<String> path, Map<String, String> scope) {
        StringBuilder text = new StringBuilder(scope.getOrDefault(path.get(0), path.get(0)));
        path.stream()
                .skip(1)
                .forEach(step -> text.append(step.equals("[]") ? "" : ".").append(step));
        return text.toString();
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }
}
