package dev.understudy.server;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
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

/** Who may import whom. The arrows go one way, and no room is skipped. */
class ArrowsTest {

    private static final String SERVER = "dev.understudy.server";
    private static final String[] SQL = {"org.jdbi..", "java.sql..", "javax.sql.."};
    private static final String[] HTTP = {"jakarta.ws.rs..", "org.glassfish.."};

    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(SERVER);
    }

    @Test
    void theRoomsAreFreeOfCycles() {
        slices().matching(SERVER + ".(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void theWingsNeverKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage("..server.instantly..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("..server.well..", "dev.understudy.well.."))
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage("..server.well..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("..server.instantly..", "dev.understudy.instantly.."))
                .check(classes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "store", "seed"})
    void whatCarriesAndKeepsKnowsNoWing(String room) {
        noClasses()
                .that()
                .resideInAPackage("..server." + room + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "..server.instantly..",
                        "..server.well..",
                        "dev.understudy.instantly..",
                        "dev.understudy.well.."))
                .check(classes);
    }

    @Test
    void theStoreKnowsNoHttp() {
        noClasses()
                .that()
                .resideInAPackage("..server.store..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("..server.http..", "jakarta.ws.rs..", "org.glassfish.."))
                .check(classes);
    }

    @Test
    void onlyTheServerSeesEverything() {
        noClasses()
                .that()
                .resideInAPackage("..server..")
                .and()
                .doNotHaveSimpleName("ApiServer")
                .should()
                .dependOnClassesThat(nameMatching(".*\\.(InstantlyApp|WellApp|InstantlySeed|WellSeed|GrizzlyHost)"))
                .check(classes);
    }

    @Test
    void theWingsTakeNoMoreOfTheCarrierThanItOffersThem() {
        noClasses()
                .that()
                .resideInAnyPackage("..server.instantly..", "..server.well..")
                .should()
                .dependOnClassesThat(resideInAPackage("..server.http..")
                        .and(not(nameMatching(".*\\.(Wing|Callers|ErrorWords|Refusal|RequestHead|RequestId|Bearer)"))))
                .check(classes);
    }

    @Test
    void theServiceDoesNotKnowItsDelegateNorTheStoreItsService() {
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
                .dependOnClassesThat(
                        nameMatching(".*\\.(Workspaces|WorkspaceDelegate|WorkspaceMapping|ApiKeys|Memberships)"))
                .check(classes);
    }

    @Test
    void theDelegateDoesNotReachPastItsService() {
        noClasses()
                .that()
                .haveSimpleName("WorkspaceDelegate")
                .should()
                .dependOnClassesThat(nameMatching(".*\\.WorkspaceStore"))
                .check(classes);
    }

    @Test
    void theContractsWordsEndAtTheDelegate() {
        noClasses()
                .that(belongTo(nameMatching(".*\\.(Workspaces|Workspace|WorkspaceChange|WorkspaceStore)")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("dev.understudy.instantly..", "dev.understudy.well.."))
                .check(classes);
    }

    @Test
    void sqlIsSpokenInStoresAndSeedsOnly() {
        noClasses()
                .that()
                .resideInAPackage("..server..")
                .and()
                .resideOutsideOfPackage("..server.store..")
                .and(not(belongTo(nameMatching(".*(Store|Seed|SeedRows)"))))
                .and()
                .doNotHaveSimpleName("ApiServer")
                .should()
                .dependOnClassesThat(resideInAnyPackage(SQL))
                .check(classes);
    }

    @Test
    void servicesAndStoresKnowNoHttp() {
        noClasses()
                .that(belongTo(nameMatching(".*\\.(Workspaces|[A-Za-z]*Store|[A-Za-z]*Seed|RateLimits)")))
                .should()
                .dependOnClassesThat(resideInAnyPackage(HTTP))
                .check(classes);
    }

    @Test
    void grizzlyAndJerseyStayInTheirRoom() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..server.http..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.glassfish.."))
                .check(classes);
    }
}
