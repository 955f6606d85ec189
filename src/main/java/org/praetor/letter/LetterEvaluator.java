package org.praetor.letter;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.engine.IterationStatusVar;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/** Gives Thymeleaf our little language in the place of OGNL or SpEL. */
final class LetterEvaluator implements IStandardVariableExpressionEvaluator {

    @Override
    public @Nullable Object evaluate(
            IExpressionContext context,
            IStandardVariableExpression expression,
            StandardExpressionExecutionContext execution) {
        if (expression.getUseSelectionAsRoot()) {
            throw new LetterExpression.Refused("*{" + expression.getExpression() + "} is not allowed in letters");
        }
        return LetterExpression.parse(expression.getExpression()).value(name -> plain(context.getVariable(name)));
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof IterationStatusVar status) {
            return Map.of(
                    "index", status.getIndex(),
                    "count", status.getCount(),
                    "first", status.isFirst(),
                    "last", status.isLast(),
                    "odd", status.isOdd(),
                    "even", status.isEven());
        }
        return value;
    }
}
