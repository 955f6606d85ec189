package org.praetor.proceeding;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.jspecify.annotations.Nullable;
import org.praetor.clock.Clocks;
import org.springframework.beans.factory.ObjectProvider;

/** An accepted expression. It reads variables and calls one method of an interface; there is nothing else it could do. */
class GuardedExpression implements Expression {

    private final String text;
    private final Shape shape;
    private final transient @Nullable Target target;

    /** The method, and who answers it: the one bean of that interface. */
    record Target(Method method, ObjectProvider<?> bean) {}

    GuardedExpression(String text, Shape shape, @Nullable Target target) {
        this.text = text;
        this.shape = shape;
        this.target = target;
    }

    @Override
    public @Nullable Object getValue(VariableScope scope) {
        if (target != null) {
            return call(target, scope);
        }
        Object value = value(shape.operands().get(0), scope);
        return shape.operands().size() == 1
                ? value
                : same(value, value(shape.operands().get(1), scope));
    }

    private @Nullable Object call(Target called, VariableScope scope) {
        Class<?>[] types = called.method().getParameterTypes();
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = fit(value(shape.operands().get(i), scope), types[i]);
        }
        try {
            Object answer = called.method().invoke(called.bean().getObject(), arguments);
            return answer == null && called.method().getReturnType() == Date.class ? Date.from(Clocks.NEVER) : answer;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(text, e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(text, e);
        }
    }

    private static @Nullable Object value(Shape.Operand operand, VariableScope scope) {
        return operand.name() == null ? operand.literal() : scope.getVariable(operand.name());
    }

    private static @Nullable Object fit(@Nullable Object value, Class<?> type) {
        if (value instanceof Number number && (type == long.class || type == Long.class)) {
            return number.longValue();
        }
        if (value instanceof Number number && (type == int.class || type == Integer.class)) {
            return number.intValue();
        }
        return value;
    }

    private static boolean same(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Number one && right instanceof Number other) {
            return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0;
        }
        return Objects.equals(left, right);
    }

    @Override
    public @Nullable Object getValue(VariableScope scope, BaseDelegateExecution execution) {
        return getValue(scope);
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
        throw new UnsupportedOperationException(text + " cannot be assigned to");
    }

    @Override
    public void setValue(Object value, VariableScope scope, BaseDelegateExecution execution) {
        setValue(value, scope);
    }

    @Override
    public String getExpressionText() {
        return text;
    }

    @Override
    public boolean isLiteralText() {
        return false;
    }
}
