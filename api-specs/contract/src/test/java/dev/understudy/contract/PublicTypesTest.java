package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The public types of this library: those that its users need. Everything else is package-private or internal. */
class PublicTypesTest {

    private static final String LIBRARY = "dev.understudy.contract";

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
                        "BodySchema",
                        "Content",
                        "Contents",
                        "Contract",
                        "ContractException",
                        "Operation",
                        "Parameter",
                        "PathTemplate",
                        "RequestBody",
                        "Response",
                        "Route",
                        "SchemaFault",
                        "StatusClass",
                        "document.Document",
                        "document.DocumentNode",
                        "document.Documents",
                        "document.Place",
                        "document.UnreadableDocument",
                        "document.UnresolvedReference",
                        "jsonpath.InvalidJsonPathException",
                        "jsonpath.JsonPath",
                        "jsonpath.Location",
                        "jsonpath.Node",
                        "overlay.Action",
                        "overlay.ApplyOverlay",
                        "overlay.Change",
                        "overlay.Overlay",
                        "overlay.OverlayException",
                        "schema.Direction",
                        "schema.NotChecked",
                        "schema.Shape",
                        "style.ParameterJudge",
                        "style.ParameterReader",
                        "style.UnreadableStyle",
                        "syntax.MalformedJson",
                        "syntax.MediaType",
                        "syntax.PercentEncoding",
                        "syntax.StrictJson",
                        "syntax.Uuids",
                        "yaml.YamlException",
                        "yaml.YamlReader",
                        "yaml.YamlWriter");
    }
}
