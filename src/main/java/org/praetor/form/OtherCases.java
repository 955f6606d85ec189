package org.praetor.form;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.feel.context.JavaFunction;
import org.camunda.feel.context.JavaFunctionProvider;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValBoolean;
import org.camunda.feel.syntaxtree.ValString;
import org.praetor.identifier.OthersNumbers;

/**
 * FEEL function {@code namesCase(text)}: {@link OthersNumbers}. For texts that go to a party, with property {@code refuse}.
 */
final class OtherCases extends JavaFunctionProvider {

    private static final String NAME = "namesCase";

    @Override
    public Optional<JavaFunction> resolveFunction(String name) {
        return name.equals(NAME)
                ? Optional.of(new JavaFunction(List.of("text"), OtherCases::answered))
                : Optional.empty();
    }

    @Override
    public Collection<String> getFunctionNames() {
        return List.of(NAME);
    }

    private static Val answered(List<Val> arguments) {
        return new ValBoolean(arguments.get(0) instanceof ValString text && OthersNumbers.in(text.value()));
    }
}
