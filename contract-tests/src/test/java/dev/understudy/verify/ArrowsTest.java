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

/** Who may import whom. Judging knows no sending, deriving knows neither, and nobody knows a server. */
class ArrowsTest {

    private static final String VERIFIER = "dev.understudy.verify";

    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(VERIFIER);
    }

    @Test
    void theRoomsAreFreeOfCycles() {
        slices().matching(VERIFIER + ".(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void nobodyKnowsAServerOrReadsThroughGeneratedModels() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.understudy.server..", "dev.understudy.instantly..", "dev.understudy.well..")
                .check(classes);
    }

    @ParameterizedTest
    @CsvSource({
        "dev.understudy.verify, run|derive|laws|link|shrink|har|cli|report",
        "..verify.check..,      run|derive|laws|link|shrink|har|cli|report",
        "..verify.derive..,     run|laws|link|shrink|har|cli|report|check",
        "..verify.laws..,       run|shrink|har|cli|report|check|profile",
        "..verify.link..,       run|laws|shrink|har|cli|report|check",
        "..verify.shrink..,     run|laws|har|cli|report|check",
        "..verify.report..,     run|derive|laws|link|shrink|har|cli|check",
        "..verify.run..,        cli|har",
    })
    void aRoomKnowsNoneOfTheseOthers(String room, String others) {
        noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(VERIFIER + ".[" + others + "]..")
                .check(classes);
    }

    @ParameterizedTest
    @CsvSource({
        "org.apache.hc..,  ..verify.run..",
        "picocli..,        ..verify.cli..",
        "io.restassured.., dev.understudy.verify",
    })
    void aLibraryStaysInTheRoomThatNeedsIt(String library, String room) {
        noClasses()
                .that()
                .resideOutsideOfPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(classes);
    }
}
