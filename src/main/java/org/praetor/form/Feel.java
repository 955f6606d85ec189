package org.praetor.form;

import java.util.Map;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/** A FEEL expression of a schema ({@code =a > 5}), parsed once. */
final class Feel {

    private static final FeelEngineApi ENGINE =
            FeelEngineBuilder.forJava().withFunctionProvider(new OtherCases()).build();

    private final ParsedExpression parsed;

    private Feel(ParsedExpression parsed) {
        this.parsed = parsed;
    }

    static boolean isExpression(@Nullable String text) {
        return text != null && text.startsWith("=");
    }

    /** Null when it is not FEEL. */
    static @Nullable Feel parse(String expression) {
        ParseResult result = ENGINE.parseExpression(expression);
        return result.isSuccess() ? new Feel(result.parsedExpression()) : null;
    }

    /** Result in JSON shape; null also when the evaluation fails, as in form-js. */
    @Nullable
    Object evaluate(Map<String, Object> context) {
        var result = ENGINE.evaluate(parsed, context);
        return result.isSuccess() ? Data.copy(result.result()) : null;
    }
}
