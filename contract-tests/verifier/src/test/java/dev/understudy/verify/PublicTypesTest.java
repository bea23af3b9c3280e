package dev.understudy.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Detects types that become part of the library's public API, or are removed from it, by mistake. */
class PublicTypesTest {

    private static final String LIBRARY = "dev.understudy.verify";

    @Test
    void onlyTheListedTypesArePublic() {
        assertThat(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(LIBRARY).stream()
                                .filter(type -> type.isTopLevelClass()
                                        && type.getModifiers().contains(JavaModifier.PUBLIC))
                                .filter(type -> !type.getPackageName().startsWith(LIBRARY + ".internal"))
                                .map(JavaClass::getName)
                                .map(name -> name.substring(LIBRARY.length() + 1)))
                .containsExactlyInAnyOrder(
                        "cli.Main",
                        "coverage.ExchangeCounts",
                        "coverage.Coverage",
                        "exchange.ReceivedResponse",
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
                        "profile.ProfileCaller",
                        "profile.FixedValue",
                        "profile.Limit",
                        "profile.Link",
                        "profile.Probe",
                        "profile.Profile",
                        "profile.ProfileException",
                        "profile.Rate",
                        "profile.Waiver",
                        "report.Cause",
                        "report.ChainStep",
                        "report.Completeness",
                        "report.FailurePolicy",
                        "report.FindingGroup",
                        "report.Limitation",
                        "report.Progress",
                        "report.Report",
                        "report.ReportedFinding",
                        "report.Run",
                        "report.UncheckedPart",
                        "report.UntestedOperation",
                        "run.Budget",
                        "run.Options",
                        "run.Verification");
    }
}
