package org.praetor.letter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.praetor.letter.LetterExpression.Node;
import org.praetor.letter.LetterExpression.Refused;

/** Reads the little language of {@link LetterExpression} by recursive descent. */
final class LetterExpressionParser {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<text>'(?:[^'\\\\]|\\\\.)*')|(?<number>\\d+(?:\\.\\d+)?)|(?<name>[\\p{L}_][\\p{L}\\p{N}_]*(?:-[\\p{L}\\p{N}_]+)*)"
                    + "|(?<sign>==|!=|>=|<=|&&|\\|\\||\\?:|[><!+?:.,()\\[\\]#]))");
    private static final Map<String, String> WORDS = Map.of(
            "eq", "==", "ne", "!=", "gt", ">", "lt", "<", "ge", ">=", "le", "<=", "and", "&&", "or", "||", "not", "!");

    private final String source;
    private final List<String> tokens = new ArrayList<>();
    private final List<List<String>> paths = new ArrayList<>();
    private int at;
    private int depth;

    LetterExpressionParser(String source) {
        this.source = source;
        Matcher matcher = TOKEN.matcher(source.strip());
        int end = 0;
        while (end < source.strip().length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw refused("cannot be read from “" + source.strip().substring(end) + "” on");
            }
            tokens.add(matcher.group().strip());
            end = matcher.end();
        }
    }

    LetterExpression parse() {
        Node node = choice();
        if (at < tokens.size()) {
            throw refused("has “" + tokens.get(at) + "” where it should end");
        }
        return new LetterExpression(node, List.copyOf(paths));
    }

    private Node choice() {
        if (++depth > 40) {
            throw refused("is nested too deeply");
        }
        Node condition = or();
        Node result = condition;
        if (accept("?:")) {
            Node other = choice();
            result = scope -> {
                Object value = condition.value(scope);
                return value == null || "".equals(value) ? other.value(scope) : value;
            };
        } else if (accept("?")) {
            Node yes = choice();
            expect(":");
            Node no = choice();
            result = scope -> LetterExpression.truth(condition.value(scope)) ? yes.value(scope) : no.value(scope);
        }
        depth--;
        return result;
    }

    private Node or() {
        Node left = and();
        while (accept("||")) {
            Node first = left;
            Node second = and();
            left = scope -> LetterExpression.truth(first.value(scope)) || LetterExpression.truth(second.value(scope));
        }
        return left;
    }

    private Node and() {
        Node left = comparison();
        while (accept("&&")) {
            Node first = left;
            Node second = comparison();
            left = scope -> LetterExpression.truth(first.value(scope)) && LetterExpression.truth(second.value(scope));
        }
        return left;
    }

    private Node comparison() {
        Node left = sum();
        String sign = sign();
        if (!List.of("==", "!=", ">", "<", ">=", "<=").contains(sign)) {
            return left;
        }
        at++;
        Node right = sum();
        return scope -> compare(sign, left.value(scope), right.value(scope));
    }

    private static boolean compare(String sign, @Nullable Object left, @Nullable Object right) {
        if (sign.equals("==") || sign.equals("!=")) {
            return LetterExpression.same(left, right) == sign.equals("==");
        }
        Integer order = LetterExpression.compare(left, right);
        return order != null && (order == 0 ? sign.endsWith("=") : order > 0 == (sign.charAt(0) == '>'));
    }

    private Node sum() {
        Node left = unary();
        while (accept("+")) {
            Node first = left;
            Node second = unary();
            left = scope -> LetterExpression.plus(first.value(scope), second.value(scope));
        }
        return left;
    }

    private Node unary() {
        if (!accept("!")) {
            return primary();
        }
        Node negated = unary();
        return scope -> !LetterExpression.truth(negated.value(scope));
    }

    private Node primary() {
        String token = next();
        if (token.equals("(")) {
            Node inner = choice();
            expect(")");
            return inner;
        }
        if (token.equals("#")) {
            return utility();
        }
        char first = token.charAt(0);
        if (first == '\'') {
            String literal = token.substring(1, token.length() - 1).replaceAll("\\\\(.)", "$1");
            return scope -> literal;
        }
        if (Character.isDigit(first)) {
            BigDecimal literal = new BigDecimal(token);
            return scope -> literal;
        }
        if (!isName(token) || WORDS.containsKey(token) || token.equals("new")) {
            throw refused("has “" + token + "” where a value should stand");
        }
        return switch (token) {
            case "true" -> scope -> true;
            case "false" -> scope -> false;
            case "null" -> scope -> null;
            default -> path(token);
        };
    }

    private Node utility() {
        String name = next();
        expect(".");
        name += "." + next();
        if (LetterUtilities.arguments(name) < 0) {
            throw refused("calls #" + name + "; there are only "
                    + LetterUtilities.names().stream().sorted().toList());
        }
        expect("(");
        List<Node> arguments = new ArrayList<>();
        do {
            arguments.add(choice());
        } while (accept(","));
        expect(")");
        if (arguments.size() != LetterUtilities.arguments(name)) {
            throw refused("calls #" + name + " with " + arguments.size() + " arguments");
        }
        String called = name;
        return scope -> {
            List<@Nullable Object> values = new ArrayList<>();
            arguments.forEach(argument -> values.add(argument.value(scope)));
            return LetterUtilities.call(called, values);
        };
    }

    private Node path(String root) {
        List<String> path = new ArrayList<>(List.of(root));
        Node node = scope -> scope.apply(root);
        while (true) {
            if (accept(".")) {
                String key = next();
                if (!isName(key)) {
                    throw refused("has “" + key + "” after a dot");
                }
                if (accept("(")) {
                    paths.add(List.copyOf(path));
                    return measure(node, key);
                }
                path.add(key);
                Node from = node;
                node = scope -> LetterExpression.step(from.value(scope), key);
            } else if (accept("[")) {
                Node from = node;
                String token = at < tokens.size() ? tokens.get(at) : "";
                Node key = choice();
                expect("]");
                path.add(token.startsWith("'") ? token.substring(1, token.length() - 1) : "[]");
                node = scope -> LetterExpression.step(from.value(scope), key.value(scope));
            } else {
                paths.add(List.copyOf(path));
                return node;
            }
        }
    }

    private Node measure(Node of, String name) {
        expect(")");
        return switch (name) {
            case "size" -> scope -> BigDecimal.valueOf(LetterExpression.size(of.value(scope)));
            case "isEmpty" -> scope -> LetterExpression.size(of.value(scope)) == 0;
            default -> throw refused("calls the method " + name + "()");
        };
    }

    private String sign() {
        if (at >= tokens.size()) {
            return "";
        }
        return WORDS.getOrDefault(tokens.get(at), tokens.get(at));
    }

    private boolean accept(String sign) {
        if (!sign().equals(sign)) {
            return false;
        }
        at++;
        return true;
    }

    private void expect(String sign) {
        if (!accept(sign)) {
            throw refused("lacks “" + sign + "”" + (at < tokens.size() ? " before “" + tokens.get(at) + "”" : ""));
        }
    }

    private String next() {
        if (at >= tokens.size()) {
            throw refused("ends too early");
        }
        return tokens.get(at++);
    }

    private static boolean isName(String token) {
        return Character.isLetter(token.charAt(0)) || token.charAt(0) == '_';
    }

    private Refused refused(String why) {
        return new Refused("the expression ${" + source + "} " + why);
    }
}
