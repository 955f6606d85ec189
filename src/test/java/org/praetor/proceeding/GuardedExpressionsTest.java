package org.praetor.proceeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticApplicationContext;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GuardedExpressionsTest {

    private final GuardedExpressions expressions =
            new GuardedExpressions(new StaticApplicationContext(), new Capabilities());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${dataSource}.x",
                "${dataSource.connection}",
                "${letters.getClass()}",
                "${letters.getClass().forName('java.lang.Runtime')}",
                "${letters.class.classLoader}",
                "${execution.processEngineServices.managementService}",
                "${execution.processEngineServices.runtimeService.deleteProcessInstance(id,'x')}",
                "${clocks.due(caseId,'a').toInstant()}",
                "${clocks.due(caseId, cases.number(caseId))}",
                "${clocks.stop(caseId,'a',from,by)}",
                "${letters.hashCode()}",
                "${runtimeService.deleteProcessInstance(caseId,'x')}",
                "${verdict == 'a' || true}",
                "${verdict.length() == 1}",
                "${[1,2]}",
                "#{verdict}",
                "${verdict} ${verdict}",
                "text ${verdict}",
                "${a = 1}",
                "${cases.close(caseId,'x${y}')}",
                "${''.class}"
            })
    void anything_but_the_one_shape_is_refused_with_its_text(String attack) {
        assertThatThrownBy(() -> expressions.createExpression(attack))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining(attack);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${verdict}",
                "${verdict == 'note'}",
                "${round == 3}",
                "${clocks.due(caseId,'errand.work')}",
                "${clocks.due(caseId, 'errand.work', party)}",
                "${letters.issue(caseId,'note')}",
                "${cases.close(caseId,'passed')}",
                "plain text",
                "审查"
            })
    void the_one_shape_and_plain_text_are_accepted(String text) {
        assertThat(expressions.createExpression(text).getExpressionText()).isEqualTo(text);
    }

    @Test
    void a_bare_name_is_only_ever_a_variable_never_a_bean() {
        var expression = expressions.createExpression("${dataSource}");

        assertThat(expression.getValue(new org.camunda.bpm.engine.impl.el.StartProcessVariableScope()))
                .isNull();
    }
}
