package dev.understudy.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The dependencies between the packages of this module, and the libraries that it must not use. */
class DependenciesTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.understudy.runtime");

    @Test
    void noPackageIsPartOfACycle() {
        slices().matching("dev.understudy.(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void neitherVendorsNorDatabasesNorTheCommandLineAreUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.understudy.instantly..",
                        "dev.understudy.well..",
                        "dev.understudy.standin..",
                        "dev.understudy.verify..",
                        "org.jdbi..",
                        "java.sql..",
                        "javax.sql..",
                        "picocli..")
                .check(classes);
    }

    @Test
    void onlyHttpAndTheJerseyAdapterUseGrizzlyAndJersey() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.understudy.runtime.internal.http..", "dev.understudy.runtime.internal.jersey..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.glassfish..", "jakarta.ws.rs..")
                .check(classes);
    }

    @Test
    void theHttpServerDoesNotUseJersey() {
        noClasses()
                .that()
                .resideInAPackage("dev.understudy.runtime.internal.http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.glassfish.jersey..", "jakarta.ws.rs..")
                .check(classes);
    }
}
