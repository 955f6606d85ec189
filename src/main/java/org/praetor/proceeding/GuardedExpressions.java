package org.praetor.proceeding;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.springframework.context.ApplicationContext;

/** Lets a model say only the one shape (ADR 0003); everything else is refused while the model is parsed. */
class GuardedExpressions extends SpringExpressionManager {

    private final Capabilities capabilities;
    private final ApplicationContext context;

    GuardedExpressions(ApplicationContext context, Capabilities capabilities) {
        super(context, java.util.Map.of());
        this.context = context;
        this.capabilities = capabilities;
    }

    @Override
    public Expression createExpression(String text) {
        if (!Shape.isExpression(text)) {
            return super.createExpression(text);
        }
        Shape shape = Shape.of(text)
                .orElseThrow(() -> refused(
                        text,
                        "only ${variable}, ${variable == 'literal'} and"
                                + " ${bean.method(argument, …)} with variables and plain literals are accepted"));
        return shape.call() ? call(text, shape) : new GuardedExpression(text, shape, null);
    }

    private Expression call(String text, Shape shape) {
        String bean = String.valueOf(shape.bean());
        Class<?> face = capabilities
                .face(bean)
                .orElseThrow(() -> refused(text, "no bean '" + bean + "', there are " + capabilities.names()));
        int arguments = shape.operands().size();
        return capabilities
                .method(bean, String.valueOf(shape.method()), arguments)
                .map(method -> new GuardedExpression(
                        text, shape, new GuardedExpression.Target(method, context.getBeanProvider(face))))
                .orElseThrow(() -> refused(
                        text,
                        "'" + bean + "' has no method " + shape.method() + "/" + arguments + ", there are "
                                + capabilities.signatures(bean)));
    }

    private static ProcessEngineException refused(String text, String why) {
        return new ProcessEngineException("expression " + text + " is refused: " + why);
    }
}
