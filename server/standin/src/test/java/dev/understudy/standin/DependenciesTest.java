package dev.understudy.standin;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks the dependencies between the packages of this module: there are no cycles, the vendors do not depend on each
 * other, and no layer is bypassed.
 */
class DependenciesTest {

    private static final String STANDIN = "dev.understudy.standin";
    private static final String[] SQL = {"org.jdbi..", "java.sql..", "javax.sql.."};
    private static final String[] HTTP = {"jakarta.ws.rs..", "org.glassfish.."};

    private static JavaClasses classes;

    @BeforeAll
    static void importClasses() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(STANDIN);
    }

    @Test
    void noPackageIsPartOfACycle() {
        slices().matching("dev.understudy.(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void theVendorsNeverDependOnEachOther() {
        noClasses()
                .that()
                .resideInAPackage("..standin.instantly..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("..standin.well..", "dev.understudy.well.."))
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage("..standin.well..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("..standin.instantly..", "dev.understudy.instantly.."))
                .check(classes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"store", "seed"})
    void storeAndSeedDoNotDependOnAVendor(String packageName) {
        noClasses()
                .that()
                .resideInAPackage("..standin." + packageName + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "..standin.instantly..",
                        "..standin.well..",
                        "dev.understudy.instantly..",
                        "dev.understudy.well.."))
                .check(classes);
    }

    @Test
    void theStoreDoesNotDependOnHttp() {
        noClasses()
                .that()
                .resideInAPackage("..standin.store..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "dev.understudy.runtime.api..",
                        "dev.understudy.runtime.internal.http..",
                        "jakarta.ws.rs..",
                        "org.glassfish.."))
                .check(classes);
    }

    @Test
    void onlyApiServerUsesTheAppsTheSeedsAndTheHttpServer() {
        noClasses()
                .that()
                .resideInAPackage("..standin..")
                .and()
                .doNotHaveSimpleName("ApiServer")
                .should()
                .dependOnClassesThat(nameMatching(".*\\.(InstantlyApp|WellApp|InstantlySeed|WellSeed|ContractServer)"))
                .check(classes);
    }

    @Test
    void theVendorsDoNotUseTheHttpServer() {
        noClasses()
                .that()
                .resideInAnyPackage("..standin.instantly..", "..standin.well..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("dev.understudy.runtime", "dev.understudy.runtime.internal.."))
                .check(classes);
    }

    @Test
    void servicesDoNotDependOnDelegatesAndStoresDoNotDependOnServices() {
        noClasses()
                .that()
                .haveSimpleName("Workspaces")
                .should()
                .dependOnClassesThat(nameMatching(".*\\.(WorkspaceDelegate|WorkspaceMapping)"))
                .check(classes);
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Store")
                .should()
                .dependOnClassesThat(nameMatching(".*\\.(Workspaces|WorkspaceDelegate|WorkspaceMapping|CallerAccess)"))
                .check(classes);
    }

    @Test
    void theDelegateDoesNotUseTheStoreDirectly() {
        noClasses()
                .that()
                .haveSimpleName("WorkspaceDelegate")
                .should()
                .dependOnClassesThat(nameMatching(".*\\.WorkspaceStore"))
                .check(classes);
    }

    @Test
    void servicesAndStoresDoNotUseGeneratedTypes() {
        noClasses()
                .that(belongTo(nameMatching(".*\\.(Workspaces|Workspace|WorkspaceChange|WorkspaceStore)")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("dev.understudy.instantly..", "dev.understudy.well.."))
                .check(classes);
    }

    // ApiServer is an exception: it passes a Jdbi handle from the seed store to the vendors' seeds.
    @Test
    void onlyStoresAndSeedsUseSql() {
        noClasses()
                .that()
                .resideInAPackage("..standin..")
                .and()
                .resideOutsideOfPackage("..standin.store..")
                .and(not(belongTo(nameMatching(".*(Store|Seed|SeedRows)"))))
                .and()
                .doNotHaveSimpleName("ApiServer")
                .should()
                .dependOnClassesThat(resideInAnyPackage(SQL))
                .check(classes);
    }

    @Test
    void servicesAndStoresDoNotDependOnHttp() {
        noClasses()
                .that(belongTo(nameMatching(".*\\.(Workspaces|[A-Za-z]*Store|[A-Za-z]*Seed|RateLimits)")))
                .should()
                .dependOnClassesThat(resideInAnyPackage(HTTP))
                .check(classes);
    }

    @Test
    void noClassUsesGrizzlyOrJersey() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.glassfish.."))
                .check(classes);
    }
}
