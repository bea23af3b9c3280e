package dev.understudy.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The public types of this library: those that its users need. Everything else is package-private or internal. */
class PublicTypesTest {

    private static final String LIBRARY = "dev.understudy.runtime";

    @Test
    void onlyTheseTypesArePublic() {
        assertThat(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(LIBRARY).stream()
                                .filter(type -> type.isTopLevelClass()
                                        && type.getModifiers().contains(JavaModifier.PUBLIC))
                                .filter(type -> !type.getPackageName().startsWith(LIBRARY + ".internal"))
                                .map(JavaClass::getName)
                                .map(name -> name.substring(LIBRARY.length() + 1)))
                .containsExactlyInAnyOrder(
                        "ContractServer",
                        "ServerBuilder",
                        "api.AccessControl",
                        "api.ApiBuilder",
                        "api.ApiDefinition",
                        "api.BearerToken",
                        "api.CorsPolicy",
                        "api.ErrorFormat",
                        "api.ErrorResponse",
                        "api.FailedRequest",
                        "api.KnownOperations",
                        "api.ProblemDetails",
                        "api.RequestHead",
                        "api.RequestIds",
                        "api.ServerDefinition",
                        "api.ServerLimits",
                        "api.ServerResource",
                        "failure.Failure",
                        "failure.StandardFailure",
                        "work.Workers");
    }
}
