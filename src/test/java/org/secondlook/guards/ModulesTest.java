package org.secondlook.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.secondlook.SecondLook;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The floors of the house: arrows point down, and every module says what it stands on. */
@Tag("once")
class ModulesTest {

    @Test
    void modulesUseOnlyWhatTheyDeclareAndWhatIsPublic() {
        ApplicationModules.of(SecondLook.class).verify();
    }

    @ParameterizedTest
    @MethodSource("org.secondlook.guards.Floors#modules")
    void everyModuleStandsOnLowerFloorsThatItNames(String module) throws ClassNotFoundException {
        ApplicationModule declaration =
                Class.forName("org.secondlook." + module + ".package-info").getAnnotation(ApplicationModule.class);

        assertThat(declaration)
                .as("package-info of %s carries @ApplicationModule", module)
                .isNotNull();
        assertThat(declaration.allowedDependencies())
                .as("%s names the modules it stands on, and all are on lower floors", module)
                .doesNotContain(ApplicationModule.OPEN_TOKEN)
                .allSatisfy(name -> assertThat(Floors.isBelow(moduleOf(name), module))
                        .as("%s is below %s", name, module)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("packages")
    void everyPackageIsNullMarked(String name) throws ClassNotFoundException {
        assertThat(Class.forName(name + ".package-info")).hasAnnotation(NullMarked.class);
    }

    static List<String> packages() {
        return Sources.below(Sources.MAIN, ".java").stream()
                .map(file ->
                        Sources.MAIN.relativize(file.getParent()).toString().replace('/', '.'))
                .distinct()
                .toList();
    }

    /** "lti :: services" names a part of the module lti. */
    private static String moduleOf(String dependency) {
        return dependency.replaceFirst(" *::.*", "");
    }
}
