package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Lists the types that users of this library need. All other types are package-private or internal. */
class PublicTypesTest {

    private static final String LIBRARY = "dev.understudy.contract";

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
                        "CompiledSchema",
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
                        "document.DocumentLocation",
                        "document.DocumentNode",
                        "document.Documents",
                        "document.Place",
                        "document.UnreadableDocumentException",
                        "document.UnresolvedReferenceException",
                        "jsonpath.InvalidJsonPathException",
                        "jsonpath.JsonPath",
                        "jsonpath.Location",
                        "jsonpath.Node",
                        "names.ApplyNames",
                        "names.NameUpdate",
                        "names.NamedContract",
                        "names.NamesException",
                        "names.PinnedNames",
                        "overlay.Action",
                        "overlay.Change",
                        "overlay.Overlay",
                        "overlay.OverlayException",
                        "schema.Direction",
                        "schema.NotChecked",
                        "schema.Shape",
                        "style.FormPart",
                        "style.JudgedReading",
                        "style.ParameterJudge",
                        "style.ParameterReader",
                        "style.UnreadableValueException",
                        "syntax.JsonLimitException",
                        "syntax.MalformedJsonException",
                        "syntax.MediaType",
                        "syntax.PercentEncoding",
                        "syntax.StrictJson",
                        "syntax.Uuids",
                        "tolerant.TolerantDocument",
                        "yaml.YamlException",
                        "yaml.YamlReader",
                        "yaml.YamlWriter");
    }
}
