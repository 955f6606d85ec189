package org.praetor;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.ApplicationModule;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.event.TransactionalEventListener;

/** The house rules that a compiler does not know; each says why. */
@AnalyzeClasses(packages = "org.praetor", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Set<String> READERS_OF_TIME = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.YearMonth");

    @ArchTest
    static final ArchRule only_the_engine_room_knows_the_engine = noClasses()
            .that()
            .resideOutsideOfPackage("org.praetor.proceeding..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm..")
            .because("the engine can be replaced by rewriting one room");

    @ArchTest
    static final ArchRule pure_rooms_need_no_server = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.praetor.calendar..",
                    "org.praetor.formality..",
                    "org.praetor.form..",
                    "org.praetor.identifier..",
                    "org.praetor.panel..")
            .and()
            .areNotAnnotatedWith(ApplicationModule.class)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "org.springframework..",
                            "java.sql..",
                            "javax.sql..",
                            "jakarta.servlet..",
                            "org.camunda.bpm..")
                    .and(describe("not the package annotation", type -> !type.isAssignableTo(ApplicationModule.class))))
            .because("rules of law are tested in milliseconds and used by the command line");

    @ArchTest
    static final ArchRule time_comes_from_the_injected_clock = noClasses()
            .should()
            .callMethodWhere(describe("now() or today without a clock", ArchitectureTest::readsTheMachinesTime))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(java.util.Date.class)
            .because("dates here have legal consequences and tests set the clock");

    @ArchTest
    static final ArchRule rows_are_read_as_lists = noClasses()
            .should()
            .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
            .because("a stream of rows that nobody closes keeps its connection for ever");

    @ArchTest
    static final ArchRule the_clock_of_the_machine_is_made_once = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.praetor.TimeConfiguration")
            .and()
            .doNotHaveFullyQualifiedName("org.praetor.proceeding.EngineTime")
            .should()
            .callMethodWhere(target(owner(name(Clock.class.getName())))
                    .and(describe("makes a system clock", call -> call.getName().startsWith("system"))))
            .because("one clock, one zone; EngineTime only compares with it");

    @ArchTest
    static final ArchRule fields_are_not_injected = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .because("a class says in its constructor what it needs");

    @ArchTest
    static final ArchRule no_room_hands_out_rows = noMethods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .should()
            .haveRawReturnType(resideInAnyPackage("java.sql..", "org.springframework.jdbc.."))
            .because("what leaves a room is a record of its own");

    @ArchTest
    static final ArchRule doors_hold_no_sql = noClasses()
            .that()
            .areAnnotatedWith(Controller.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.springframework.jdbc..")
            .because("a door parses and answers, nothing else");

    @ArchTest
    static final ArchRule events_are_heard_in_the_transaction_that_sends_them = noMethods()
            .should()
            .beAnnotatedWith(Async.class)
            .orShould()
            .beAnnotatedWith(TransactionalEventListener.class)
            .because("what goes up goes up in the same transaction");

    @ArchTest
    static final ArchRule state_is_not_static = fields().that()
            .areStatic()
            .and()
            .doNotHaveModifier(com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC)
            .should()
            .beFinal()
            .because("a static variable is shared by all cases and all tests");

    private static boolean readsTheMachinesTime(JavaMethodCall call) {
        return call.getName().equals("now")
                && READERS_OF_TIME.contains(call.getTargetOwner().getName())
                && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(parameter -> parameter.isAssignableTo(Clock.class));
    }
}
