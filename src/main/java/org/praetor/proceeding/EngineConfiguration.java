package org.praetor.proceeding;

import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.SecretReceiver;
import org.praetor.letter.LetterFacts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Sets the engine up; its plain settings are in {@code application.yml}. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
class EngineConfiguration {

    /** The engine does not wait for its tables by itself. */
    @Bean
    static BeanFactoryPostProcessor engineAfterFlyway() {
        return beans -> beans.getBeanDefinition("processEngineFactoryBean").setDependsOn("flywayInitializer");
    }

    @Bean
    Capabilities capabilities() {
        return new Capabilities();
    }

    @Bean
    Lint lint(Capabilities capabilities, ObjectProvider<LetterFacts> facts, ObjectProvider<SecretReceiver> receivers) {
        return new Lint(capabilities, House.of(facts, receivers));
    }

    @Bean
    ProcessEnginePlugin guardedEngine(
            ApplicationContext context,
            Capabilities capabilities,
            ObjectProvider<StepNews> steps,
            ObjectProvider<CaseFiles> cases,
            Instances instances,
            Clock clock) {
        return new ProcessEnginePlugin() {

            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setExpressionManager(new GuardedExpressions(context, capabilities));
                engine.setScriptEngineResolver(new NoScripts());
                engine.setArtifactFactory(EngineConfiguration::refuseClass);
                engine.setCustomPreBPMNParseListeners(List.of(new StepParser(steps)));
                engine.setCustomPreCommandInterceptorsTxRequired(List.of(new EngineTime(clock)));
                engine.setCustomPreCommandInterceptorsTxRequiresNew(List.of(new EngineTime(clock)));
                engine.setCustomSessionFactories(List.of(new CaseLockingJobs.Factory(jobId -> instances
                        .caseOfJob(jobId)
                        .ifPresent(caseId -> cases.getObject().lock(caseId)))));
            }

            @Override
            public void postInit(ProcessEngineConfigurationImpl engine) {}

            @Override
            public void postProcessEngineBuild(org.camunda.bpm.engine.ProcessEngine engine) {}
        };
    }

    /** The engine makes instances of classes that a model names through this; no model names any. */
    private static <T> T refuseClass(Class<T> named) {
        throw new ProcessEngineException("the class " + named.getName() + " is refused: a model names no classes");
    }
}
