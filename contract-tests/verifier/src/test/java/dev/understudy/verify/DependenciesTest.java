package dev.understudy.verify;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Limits the dependencies between packages. For example, the packages that judge responses and derive test cases cannot
 * send requests, and no package depends on the stand-in.
 */
class DependenciesTest {

    private static final String VERIFIER = "dev.understudy.verify";

    private static JavaClasses classes;

    @BeforeAll
    static void importClasses() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(VERIFIER);
    }

    @Test
    void noPackageIsPartOfACycle() {
        slices().matching("dev.understudy.(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void noClassDependsOnTheStandInOrAGeneratedModel() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.understudy.standin..",
                        "dev.understudy.runtime..",
                        "dev.understudy.instantly..",
                        "dev.understudy.well..")
                .check(classes);
    }

    @ParameterizedTest
    @CsvSource({
        "..verify.exchange..,            send|state|run|derive|laws|link|shrink|har|cli|report|check|judge",
        "..verify.finding..,             send|state|run|derive|laws|link|shrink|har|cli|report|check|judge|coverage|profile",
        "..verify.judge..,               send|state|run|derive|laws|link|shrink|har|cli|report",
        "..verify.report..,              send|state|run|derive|laws|link|shrink|har|cli|check",
        "..verify.internal.check..,      send|state|run|derive|laws|link|shrink|har|cli|report|judge",
        "..verify.internal.derive..,     send|state|run|laws|link|shrink|har|cli|report|check",
        "..verify.internal.laws..,       send|state|run|shrink|har|cli|report|check|profile",
        "..verify.internal.link..,       send|state|run|laws|shrink|har|cli|report|check",
        "..verify.internal.shrink..,     send|state|run|laws|har|cli|report|check",
        "..verify.internal.send..,       state|run|cli|har",
        "..verify.internal.state..,      run|cli|har",
        "..verify.run..,                 cli|har",
        "..verify.internal.regular..,    send|state|run|derive|laws|link|shrink|har|cli|report|check|formula|satisfy|contain|diff",
        "..verify.internal.formula..,    send|state|run|derive|laws|link|shrink|har|cli|report|check|satisfy|contain|diff",
        "..verify.internal.satisfy..,    send|state|run|laws|link|shrink|har|cli|report|check|contain|diff",
        "..verify.internal.contain..,    send|state|run|laws|link|shrink|har|cli|report|check|diff",
        "..verify.internal.diff..,       send|state|run|laws|link|shrink|har|cli|report|check",
    })
    void aPackageDoesNotDependOnThesePackages(String dependent, String excluded) {
        noClasses()
                .that()
                .resideInAPackage(dependent)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(VERIFIER + ".[" + excluded + "]..", VERIFIER + ".internal.[" + excluded + "]..")
                .check(classes);
    }

    @ParameterizedTest
    @CsvSource({
        "org.apache.hc..,  ..verify.internal.send..",
        "picocli..,        ..verify.cli..",
        "gg.jte..,         ..verify.internal.report.html..",
    })
    void onlyOnePackageDependsOnALibrary(String library, String allowed) {
        noClasses()
                .that()
                .resideOutsideOfPackage(allowed)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(classes);
    }
}
