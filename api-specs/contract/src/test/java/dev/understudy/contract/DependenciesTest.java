package dev.understudy.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Tests the dependencies between the packages of this module. */
class DependenciesTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.understudy.contract");

    @Test
    void noPackageIsPartOfACycle() {
        slices().matching("dev.understudy.(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void thisModuleDependsOnNoVendorAndNoServer() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.understudy.instantly..",
                        "dev.understudy.well..",
                        "dev.understudy.runtime..",
                        "dev.understudy.standin..",
                        "dev.understudy.verify..",
                        "jakarta.ws.rs..")
                .check(classes);
    }
}
