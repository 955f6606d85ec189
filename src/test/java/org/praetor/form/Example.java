package org.praetor.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/** One generated input: as form-js would hold it after typing, and as a browser would send it to us. */
final class Example {

    private static final Pattern LITERAL = Pattern.compile("\\\\\"([^\"\\\\]*)\\\\\"");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.\"])([a-zA-Z]\\w*)(?=\\s*(!?=|<|>))");
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "a",
            "ab",
            "zh",
            "Zz",
            "on",
            "hide",
            "none",
            "一种",
            "一种用于芯片的散热装置及其制备方法",
            "AB12",
            "AB1",
            "xAB12",
            "AB12345",
            "a@example.cn",
            "not mail",
            "a@b",
            "+8613800138000",
            "12345",
            "0086 21",
            "\u00a0x\u3000",
            "𠮷𠮷",
            "x".repeat(16),
            "x".repeat(18),
            "y".repeat(25),
            "y".repeat(26),
            "z".repeat(41),
            "z".repeat(2100),
            "2",
            "<b>&\"'",
            "2026-01-01");
    private static final List<String> NUMBERS = List.of(
            "0", "-1", "0.5", "0.25", "1", "2", "3", "12", "1.5", "19.99", "0.001", "0.0001", "500", "501", "1000000");
    private static final Map<String, List<String>> MOMENTS = Map.of(
            "date", List.of("2025-06-30", "2025-07-01", "2024-02-29", "2026-12-31"),
            "time", List.of("09:30", "00:00", "23:45"),
            "datetime", List.of("2025-07-01T10:00", "2026-01-01T00:00"));

    final Map<String, Object> context = new LinkedHashMap<>();
    final Map<String, Object> data;
    final Map<String, List<String>> parameters = new LinkedHashMap<>();
    final List<String> files = new ArrayList<>();

    private final Random random;
    private final List<String> texts;
    private final Map<String, Object> initial;

    Example(String schema, List<Element> elements, long seed) {
        this.random = new Random(seed);
        Set<String> found = new LinkedHashSet<>(TEXTS);
        List<String> literals =
                LITERAL.matcher(schema).results().map(hit -> hit.group(1)).toList();
        found.addAll(literals);
        this.texts = List.copyOf(found);
        if (schema.contains("knownReasons")) {
            context.putAll(Samples.CONTEXT);
        }
        // facts that conditions read and no field of this form gives
        NAME.matcher(schema).results().map(hit -> hit.group(1)).distinct().forEach(name -> {
            boolean given = elements.stream().anyMatch(element -> holds(element, name));
            if (!given && !literals.isEmpty() && random.nextBoolean()) {
                context.put(name, literals.get(random.nextInt(literals.size())));
            }
        });
        this.initial = Initial.of(elements, context);
        this.data = Data.copyOf(initial);
        fill(elements, List.of());
    }

    private static boolean holds(Element element, String name) {
        return element.steps().contains(name) || element.children().stream().anyMatch(child -> holds(child, name));
    }

    private void fill(List<Element> elements, List<Object> above) {
        for (Element element : elements) {
            List<Object> path = Data.join(above, element.steps());
            if (element.type().keyed()) {
                if (!element.disabled() && !element.alwaysReadonly()) {
                    type(element, path);
                }
            } else if (element.repeats()) {
                rows(element, path);
            } else {
                fill(element.children(), path);
            }
        }
    }

    private void rows(Element list, List<Object> path) {
        int count = list.rowsStay() ? ((List<?>) Data.get(initial, path)).size() : random.nextInt(4);
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(new LinkedHashMap<String, Object>());
        }
        Data.set(data, path, rows);
        parameters.computeIfAbsent(Form.SHOWN, name -> new ArrayList<>()).add(Data.name(path));
        for (int i = 0; i < count; i++) {
            List<Object> row = Data.join(path, List.of(i));
            parameters.get(Form.SHOWN).add(Data.name(row));
            fill(list.children(), row);
        }
    }

    private void type(Element element, List<Object> path) {
        parameters.computeIfAbsent(Form.SHOWN, name -> new ArrayList<>()).add(Data.name(path));
        switch (element.type()) {
            case TEXTFIELD -> put(path, text());
            case TEXTAREA -> put(path, random.nextInt(5) == 0 ? "two\nlines" : text());
            case NUMBER -> number(element, path);
            case DATETIME -> moment(element, path);
            case CHECKBOX -> check(path);
            case FILEPICKER -> file(path);
            default -> choose(element, path);
        }
    }

    private void put(List<Object> path, String text) {
        Data.set(data, path, text);
        parameters.put(Data.name(path), List.of(text));
    }

    private void number(Element element, List<Object> path) {
        if (random.nextInt(5) == 0) {
            Data.set(data, path, null);
            parameters.put(Data.name(path), List.of(""));
            return;
        }
        String text = pick(NUMBERS);
        boolean asText = element.flag("serializeToString", false);
        Data.set(data, path, asText ? text : new java.math.BigDecimal(text));
        parameters.put(Data.name(path), List.of(random.nextBoolean() ? text : text.replace('.', ',')));
    }

    private void moment(Element element, List<Object> path) {
        String text = random.nextInt(4) == 0 ? "" : pick(MOMENTS.get(element.subtype()));
        boolean offset = "utc_offset".equals(element.text("timeSerializingFormat"))
                && !element.subtype().equals("date");
        Data.set(data, path, text.isEmpty() ? null : offset ? text + "+08:00" : text);
        parameters.put(Data.name(path), List.of(text));
    }

    private void check(List<Object> path) {
        boolean checked = random.nextBoolean();
        Data.set(data, path, checked);
        if (checked) {
            parameters.put(Data.name(path), List.of("true"));
        }
    }

    private void file(List<Object> path) {
        boolean chosen = random.nextBoolean();
        String key = "files::" + files.size();
        Data.set(data, path, chosen ? key : null);
        if (chosen) {
            files.add(key);
            parameters.put(Data.name(path), List.of(key));
        }
    }

    private void choose(Element element, List<Object> path) {
        Choices choices = element.choices();
        List<Object> offered =
                new ArrayList<>(choices.computed() ? List.of("a", "b", "c", "novelty", "unity") : List.of());
        choices.plain(initial).forEach(choice -> offered.add(choice.value()));
        List<Object> chosen = new ArrayList<>();
        boolean left = random.nextInt(8) == 0;
        offered.forEach(value -> {
            if (left) {
                return;
            }
            if (random.nextInt(offered.size() + 1) == 0 || (chosen.isEmpty() && random.nextInt(3) == 0)) {
                chosen.add(value);
            }
        });
        boolean many = element.type().many();
        List<Object> kept = many || chosen.isEmpty() ? chosen : List.of(chosen.get(0));
        Data.set(data, path, many ? kept : kept.isEmpty() ? null : kept.get(0));
        if (!kept.isEmpty()) {
            parameters.put(Data.name(path), kept.stream().map(Choices::text).toList());
        }
    }

    private String text() {
        return random.nextInt(6) == 0 ? "" : pick(texts);
    }

    private String pick(List<String> pool) {
        return pool.get(random.nextInt(pool.size()));
    }
}
