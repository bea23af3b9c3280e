package dev.understudy.suite;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that each module depends only on the modules that are listed here. */
class ModulesTest {

    private static JavaClasses classes;

    @BeforeAll
    static void importClasses() {
        classes = new ClassFileImporter().importPackages("dev.understudy");
    }

    @ParameterizedTest
    @CsvSource({
        "contract,    ''",
        "api,         ''",
        "instantly,   api",
        "well,        api",
        "runtime,     api|contract",
        "standin,     api|contract|runtime|instantly|well",
        "verify,      contract",
        "restassured, contract|verify",
    })
    void aModuleDependsOnlyOnTheListedModules(String module, String dependencies) {
        String[] allowed = Stream.of((module + "|" + dependencies).split("\\|"))
                .map(each -> "dev.understudy." + each + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("dev.understudy." + module + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.understudy..").and(resideOutsideOfPackages(allowed)))
                .check(classes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contract", "verify"})
    void internalPackagesAreUsedByTheirOwnModuleOnly(String module) {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.understudy." + module + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("dev.understudy." + module + ".internal.."))
                .check(classes);
    }

    @Test
    void theApiModuleDependsOnNoLibrary() {
        noClasses()
                .that()
                .resideInAPackage("dev.understudy.api..")
                .should()
                .dependOnClassesThat(resideOutsideOfPackages("dev.understudy.api..", "java.."))
                .check(classes);
    }
}
