package org.secondlook.guards;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The rules of the house that can be read off the compiled code. */
@Tag("once")
class CodeTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.secondlook");

    private static final String SQL = "org.springframework.jdbc.core..";

    /** What hands stores and pages their client of the database. */
    private static final Set<String> CLIENT = Set.of(
            "org.secondlook.foundation.RecordClient",
            "org.secondlook.foundation.RecordConfiguration",
            "org.secondlook.foundation.RecordRows",
            "org.secondlook.foundation.RecordStatement");

    /** The only readers of the machine's own clock: the house's clock, and the minting of keys. */
    private static final Set<String> CLOCKS =
            Set.of("org.secondlook.foundation.ClockConfiguration", "org.secondlook.foundation.Uuids");

    /** Words that say nothing. What a platform offers is a service in the words of the protocol (AGS 2.0, NRPS 2.0). */
    private static final Pattern EMPTY_NAME =
            Pattern.compile(".+(?<!Score|Roster)Service|.*(Impl|Utils?|Helpers?|Manager|Base|Common)");

    @Test
    void onlyStoresAndPagesSpeakSql() {
        noClasses()
                .that(are("neither *Store nor *Pages", type -> !maySpeakSql(type)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SQL)
                .because("SQL lives in *Store (writes) and *Pages (reads) alone")
                .check(HOUSE);
    }

    @Test
    void onlyControllersAnswerRequests() {
        noClasses()
                .that(are("not *Controller", type -> !isController(type)))
                .and()
                .resideOutsideOfPackage("org.secondlook.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.web.bind.annotation..")
                .because("the web's annotations stand in *Controller, and where ui maps errors to answers")
                .check(HOUSE);
    }

    @Test
    void controllersStoresAndPagesStayInTheirRoom() {
        classes()
                .that(are("controllers, or speak SQL", type -> isController(type) || dependsOnSql(type)))
                .should()
                .notBePublic()
                .because("other modules meet the front door")
                .check(HOUSE);
    }

    @Test
    void whatAClassNeedsStandsInItsConstructor() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .because("fields are not injected")
                .check(HOUSE);
    }

    @Test
    void timeComesFromTheHousesClock() {
        noClasses()
                .that(are("no clock", type -> !CLOCKS.contains(top(type).getName())))
                .should()
                .accessTargetWhere(DescribedPredicate.describe("reads the machine's clock", CodeTest::readsTheTime))
                .because("time is injected as a Clock, so that tests can set it")
                .check(HOUSE);
    }

    @Test
    void chanceIsUnguessable() {
        noClasses()
                .should()
                .accessTargetWhere(DescribedPredicate.describe("asks for guessable chance", CodeTest::isGuessable))
                .because("SecureRandom costs nothing that anybody would notice")
                .check(HOUSE);
    }

    @Test
    void namesSayWhatATypeIsFor() {
        assertThat(HOUSE)
                .filteredOn(type -> EMPTY_NAME.matcher(type.getSimpleName()).matches())
                .extracting(JavaClass::getName)
                .as("types whose names end in a word that says nothing")
                .isEmpty();
    }

    private static boolean maySpeakSql(JavaClass type) {
        String name = top(type).getSimpleName();
        return name.endsWith("Store")
                || name.endsWith("Pages")
                || CLIENT.contains(top(type).getName());
    }

    private static boolean dependsOnSql(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> resideInAPackage(SQL).test(dependency.getTargetClass()));
    }

    private static boolean isController(JavaClass type) {
        return top(type).getSimpleName().endsWith("Controller");
    }

    private static boolean readsTheTime(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target && readsTheTime(target);
    }

    private static boolean readsTheTime(CodeUnitAccessTarget target) {
        JavaClass owner = target.getOwner();
        List<JavaClass> parameters = target.getRawParameterTypes();
        return switch (target.getName()) {
            case "now" ->
                owner.getPackageName().startsWith("java.time")
                        && parameters.stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
            case "systemUTC", "systemDefaultZone", "system" -> owner.isEquivalentTo(Clock.class);
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            case "<init>" -> owner.isEquivalentTo(Date.class) && parameters.isEmpty();
            default -> false;
        };
    }

    private static boolean isGuessable(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        return owner.isEquivalentTo(Random.class)
                || owner.isEquivalentTo(SplittableRandom.class)
                || owner.isEquivalentTo(ThreadLocalRandom.class)
                || (owner.isEquivalentTo(Math.class) && access.getName().equals("random"));
    }

    private static DescribedPredicate<JavaClass> are(String description, Predicate<JavaClass> condition) {
        return DescribedPredicate.describe("are " + description, condition);
    }

    private static JavaClass top(JavaClass type) {
        return type.getEnclosingClass().map(CodeTest::top).orElse(type);
    }
}
