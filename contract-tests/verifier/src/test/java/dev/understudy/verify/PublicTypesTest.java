package dev.understudy.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The public types of this library: those that its users need. Everything else is package-private or internal. */
class PublicTypesTest {

    private static final String LIBRARY = "dev.understudy.verify";

    @Test
    void thePublicTypesAreThese() {
        assertThat(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(LIBRARY).stream()
                                .filter(type -> type.isTopLevelClass()
                                        && type.getModifiers().contains(JavaModifier.PUBLIC))
                                .filter(type -> !type.getPackageName().startsWith(LIBRARY + ".internal"))
                                .map(JavaClass::getName)
                                .map(name -> name.substring(LIBRARY.length() + 1)))
                .containsExactlyInAnyOrder(
                        "cli.Main",
                        "coverage.Counts",
                        "coverage.Coverage",
                        "exchange.Answer",
                        "exchange.Body",
                        "exchange.Exchange",
                        "exchange.Headers",
                        "exchange.Request",
                        "finding.Finding",
                        "finding.FindingBuilder",
                        "finding.Rule",
                        "finding.Verdict",
                        "judge.Judge",
                        "judge.StatusCoverage",
                        "profile.Caller",
                        "profile.FixedValue",
                        "profile.Limit",
                        "profile.Link",
                        "profile.Probe",
                        "profile.Profile",
                        "profile.ProfileException",
                        "profile.Rate",
                        "profile.Waiver",
                        "report.Demands",
                        "report.FindingGroup",
                        "report.Progress",
                        "report.Report",
                        "report.ReportedFinding",
                        "report.Run",
                        "report.UncheckedPart",
                        "run.Budget",
                        "run.Options",
                        "run.Verification");
    }
}
