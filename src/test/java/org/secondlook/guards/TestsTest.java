package org.secondlook.guards;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds for the tests themselves: none is switched off, none steps aside, none waits for luck. */
@Tag("once")
class TestsTest {

    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("org.secondlook");

    private static final Set<String> SLEEPS = Set.of("sleep", "parkNanos", "waitForTimeout");

    @Test
    void noTestIsSwitchedOff() {
        noMethods().should().beAnnotatedWith(Disabled.class).check(TESTS);
        noClasses().should().beAnnotatedWith(Disabled.class).check(TESTS);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(TestsTest.class.getName())
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Assumptions.class)
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("org\\.junit\\.jupiter\\.api\\.condition\\..*")
                .because("a test that steps aside proves nothing")
                .check(TESTS);
    }

    @Test
    void noTestSleeps() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "sleeps", call -> SLEEPS.contains(call.getTarget().getName())))
                .because("a sleep is too short on a slow machine and too long on a fast one: wait for what must come")
                .check(TESTS);
    }
}
