package org.praetor.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.praetor.formality.ApplicationText;
import org.praetor.formality.ReadingLimits;

/**
 * An application as JSON: {@code {"title": …, "abstract": …, "claims": […], "description": …, "kind": …}}, with {@code claim_nums}
 * and {@code drawings} where they are known. Other fields are passed over unread; null says nothing of a part.
 */
final class ApplicationJson {

    private static final int DEEPEST = 100;
    private static final int LEAST = 200;

    private final ReadingLimits limits;
    private final Map<String, String> texts = new HashMap<>();
    private final List<Integer> numbers = new ArrayList<>();
    private @Nullable List<String> claims;
    private @Nullable List<String> figures;
    private int characters;

    private ApplicationJson(ReadingLimits limits) {
        this.limits = limits;
    }

    /** Why it is no application; {@code reason} is the last piece of a message key. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient List<Object> arguments;

        Refused(String reason, Object... arguments) {
            super(reason, null, false, false);
            this.arguments = List.of(arguments);
        }

        String reason() {
            return String.valueOf(getMessage());
        }

        List<Object> arguments() {
            return arguments;
        }
    }

    /** Whether the bytes begin like a JSON object; no other format that is read does. */
    static boolean is(byte[] start) {
        for (byte letter : start) {
            boolean before = Character.isWhitespace(letter)
                    || letter == (byte) 0xEF
                    || letter == (byte) 0xBB
                    || letter == (byte) 0xBF;
            if (!before) {
                return letter == '{';
            }
        }
        return false;
    }

    static ApplicationText read(InputStream in, ReadingLimits limits) throws IOException, Refused {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(limits.characters())
                        .maxNestingDepth(DEEPEST)
                        .build())
                .build();
        try (JsonParser parser = factory.createParser(in)) {
            ApplicationJson application = new ApplicationJson(limits);
            application.object(parser);
            return application.text();
        } catch (StreamConstraintsException huge) {
            throw new Refused("json-too-large", limits.characters(), DEEPEST);
        } catch (JsonProcessingException broken) {
            throw new Refused(
                    "broken-json",
                    broken.getLocation() == null ? 0 : broken.getLocation().getLineNr());
        }
    }

    private void object(JsonParser parser) throws IOException, Refused {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new Refused("broken-json", 1);
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (field) {
                case "title", "abstract", "description", "kind" -> text(field, value, parser);
                case "claims" -> claims = value == JsonToken.VALUE_NULL ? null : claims(value, parser);
                case "claim_nums" -> numbers(value, parser);
                case "drawings" -> figures = value == JsonToken.VALUE_NULL ? null : figures(value, parser);
                default -> parser.skipChildren();
            }
        }
        if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
            throw new Refused("broken-json", parser.currentLocation().getLineNr());
        }
    }

    private void text(String field, JsonToken value, JsonParser parser) throws IOException, Refused {
        if (value == JsonToken.START_ARRAY) {
            texts.put(field, String.join("\n", list(field, value, parser)));
        } else if (value == JsonToken.VALUE_STRING) {
            texts.put(field, counted(parser.getText()));
        } else if (value != JsonToken.VALUE_NULL) {
            throw new Refused("json-field", field);
        }
    }

    private List<String> list(String field, JsonToken value, JsonParser parser) throws IOException, Refused {
        if (value != JsonToken.START_ARRAY) {
            throw new Refused("json-field", field);
        }
        List<String> list = new ArrayList<>();
        for (JsonToken item = parser.nextToken(); item != JsonToken.END_ARRAY; item = parser.nextToken()) {
            if (item != JsonToken.VALUE_STRING && item != JsonToken.VALUE_NULL) {
                throw new Refused("json-field", field);
            }
            list.add(item == JsonToken.VALUE_NULL ? "" : counted(parser.getText()));
        }
        return list;
    }

    /** An array of texts or of objects with {@code num} and {@code text}; or one text, which its numbers divide. */
    private List<String> claims(JsonToken value, JsonParser parser) throws IOException, Refused {
        if (value == JsonToken.VALUE_STRING) {
            return List.of(counted(parser.getText()));
        }
        if (value != JsonToken.START_ARRAY) {
            throw new Refused("json-field", "claims");
        }
        List<String> list = new ArrayList<>();
        for (JsonToken item = parser.nextToken(); item != JsonToken.END_ARRAY; item = parser.nextToken()) {
            if (item == JsonToken.START_OBJECT) {
                list.add(numbered(parser));
            } else {
                list.add(counted(claimText(item, parser)));
            }
        }
        return list;
    }

    private static String claimText(JsonToken value, JsonParser parser) throws IOException, Refused {
        if (value != JsonToken.VALUE_STRING && value != JsonToken.VALUE_NULL) {
            throw new Refused("json-field", "claims");
        }
        return value == JsonToken.VALUE_NULL ? "" : parser.getText();
    }

    /** The text of a claim that is an object, with its number in front unless the text has one. */
    private String numbered(JsonParser parser) throws IOException, Refused {
        String number = "";
        String text = "";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (field.equals("text")) {
                text = claimText(value, parser);
            } else if ((field.equals("num") || field.equals("number")) && value.isScalarValue()) {
                number = value == JsonToken.VALUE_NULL ? "" : parser.getText().strip();
            }
            parser.skipChildren();
        }
        boolean beside = number.matches("\\d{1,6}[.．、]?");
        String plain = number.replaceFirst("[.．、]$", "").replaceFirst("^0+(?=\\d)", "");
        boolean printed = text.strip().matches("(?s)" + plain + "\\s*[.．、](?!\\d).*");
        return counted(beside && !printed ? plain + ". " + text : text);
    }

    /** Numbers or texts of digits ("0001"); anything else means that the numbers are not known. */
    private void numbers(JsonToken value, JsonParser parser) throws IOException, Refused {
        if (value != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        boolean known = true;
        for (JsonToken item = parser.nextToken(); item != JsonToken.END_ARRAY; item = parser.nextToken()) {
            String number = item.isScalarValue() ? counted(parser.getText()) : "";
            parser.skipChildren();
            known = known && number.matches("\\d{1,6}");
            if (known) {
                numbers.add(Integer.parseInt(number));
            }
        }
        if (!known) {
            numbers.clear();
        }
    }

    /** Labels, or objects with a {@code label}. */
    private List<String> figures(JsonToken value, JsonParser parser) throws IOException, Refused {
        if (value != JsonToken.START_ARRAY) {
            throw new Refused("json-field", "drawings");
        }
        List<String> labels = new ArrayList<>();
        for (JsonToken item = parser.nextToken(); item != JsonToken.END_ARRAY; item = parser.nextToken()) {
            String label = item == JsonToken.VALUE_STRING ? parser.getText() : "";
            if (item == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    boolean wanted = parser.currentName().equals("label");
                    JsonToken inner = parser.nextToken();
                    label = wanted && inner == JsonToken.VALUE_STRING ? parser.getText() : label;
                    parser.skipChildren();
                }
            } else {
                parser.skipChildren();
            }
            labels.add(counted(label));
        }
        return labels;
    }

    /** Each text costs some characters more than it has, so that no list of empty ones grows without bound. */
    private String counted(String text) throws Refused {
        characters += text.length() + LEAST;
        if (characters > limits.characters()) {
            throw new Refused("json-too-large", limits.characters(), DEEPEST);
        }
        return text;
    }

    private ApplicationText text() throws Refused {
        String kind = texts.get("kind");
        if (kind != null && ExaminationQuestion.kind(kind).isEmpty()) {
            throw new Refused("json-kind", kind);
        }
        return new ApplicationText(
                kind == null ? null : ExaminationQuestion.kind(kind).orElseThrow(),
                texts.get("title"),
                texts.get("abstract"),
                claims,
                numbers,
                texts.get("description"),
                figures);
    }
}
