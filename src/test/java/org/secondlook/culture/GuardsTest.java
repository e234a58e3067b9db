package org.secondlook.culture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody is promised what nothing keeps: behind each clause that comes with the product stand a class and a test. */
@Tag("once")
class GuardsTest {

    private static final CodeText CODE = CodeFile.read().text();
    private static final Guards GUARDS = Guards.read();

    @Test
    void everyClauseHasAGuardAndEveryGuardAClause() {
        assertThat(GUARDS.clauses())
                .containsExactlyInAnyOrderElementsOf(
                        CODE.clauses().stream().map(Clause::key).toList());
    }

    @ParameterizedTest
    @MethodSource("guards")
    void theClassThatKeepsItIsThere(Guard guard) throws ClassNotFoundException {
        assertThat(named(guard.keeper()).getProtectionDomain().getCodeSource().getLocation())
                .as("%s is a class of the product", guard.keeper())
                .isEqualTo(Clause.class.getProtectionDomain().getCodeSource().getLocation());
        assertThat(guard.keeper()).endsWith("." + guard.keeperName());
    }

    @ParameterizedTest
    @MethodSource("guards")
    void theTestThatProvesItIsThereAndIsRun(Guard guard) throws ClassNotFoundException {
        Class<?> type = named(guard.test().substring(0, guard.test().lastIndexOf('.')));

        assertThat(Stream.of(type.getDeclaredMethods())
                        .filter(method -> guard.testName().equals(type.getSimpleName() + "." + method.getName())))
                .as(guard.test())
                .isNotEmpty()
                .allMatch(GuardsTest::isRun);
    }

    @ParameterizedTest
    @MethodSource("guards")
    void theRuleIsInPlainWords(Guard guard) {
        assertThat(guard.rule()).endsWith(".").doesNotContain("'").hasSizeBetween(40, 300);
    }

    static List<Guard> guards() {
        return GUARDS.guards();
    }

    private static boolean isRun(Method method) {
        return method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class);
    }

    private static Class<?> named(String name) throws ClassNotFoundException {
        return Class.forName(name, false, GuardsTest.class.getClassLoader());
    }
}
