/**
 * Generators for openapi-generator, which turn a contract into Java, TypeScript, Python and Go.
 *
 * <pre>
 *     UnderstudyJaxrsCodegen              understudy-jaxrs              JAX-RS interfaces and records, for servers; see {@code stub}
 *     UnderstudyJavaClientCodegen         understudy-java-client        a client on the JDK's HTTP client
 *       SupportedSchemas, SupportedRequests   reject a contract for which no client can be generated
 *       ShortForms, QualifiedTypes, EnumTypes, ResponseSchemas   what the templates need in addition to openapi-generator
 *       UnusedImports                     removes what a template imports and a class does not use
 *       JavaSettings                      its options and templates
 *     AllOfNormalizer, FlatAllOf, Conjunction   make one schema of those that allOf combines
 *     DistinctNames                       names of a contract that generated Java cannot use
 *     UnderstudyTypescriptClientCodegen   understudy-typescript-client  a client on fetch
 *       TypescriptTypes                   writes schemas as types and as checks
 *       TypescriptLiteral                 writes listed values and names
 *       StatusType, TypesInUse, UnforeseenTypes   the types of statuses, and what the files import
 *     UnderstudyPythonClientCodegen       understudy-python-client      two clients on httpx
 *       PythonPackage                     the files of a package, and how texts and names are written
 *       PythonTypes                       writes schemas as type hints
 *       PythonNames, PythonImports        what a package exports and imports, as linters expect it
 *     UnderstudyGoClientCodegen           understudy-go-client          a client on net/http
 *       GoTypes, GoFields, GoEnum         write schemas as types, struct fields and constants
 *       GoNames, GoPackageNames           names that Go allows, and names of a package that are taken
 *     NamedSchemas, SchemaType, ListedValues   what schemas refer to, their types, and the values that they list
 *     DeclaredResponses                   finds the responses of all operations
 *     JsonContent                         finds the JSON among the media types of a body
 *     StatusRange                         a response for a range of statuses
 *     SupportedOnly                       stops at what the templates do not support
 *     BearerOnly                          rejects a contract with other kinds of authentication
 * </pre>
 *
 * <p>The generators of clients set the options of openapi-generator, and the templates in {@code src/main/resources} define
 * the generated code: one folder per generator, and {@code _common/understudy} for those that several use. The generator of
 * stubs has no templates: it reads the contract itself and writes Java with JavaPoet. Nothing here is needed at run
 * time: generated Java refers to {@code understudy-api} only, and generated TypeScript, Python and Go to the files in the
 * folders {@code runtime} of {@code api-specs/clients}.
 */
package dev.understudy.jaxrs;
