package dev.understudy.verify.habits.fault;

import static dev.understudy.verify.habits.fault.Defects.success;
import static dev.understudy.verify.habits.fault.StoreDefects.created;
import static dev.understudy.verify.habits.fault.StoreDefects.createdAndLost;
import static dev.understudy.verify.habits.fault.StoreDefects.environment;
import static dev.understudy.verify.habits.fault.StoreDefects.notDeleted;
import static dev.understudy.verify.habits.fault.StoreDefects.project;
import static dev.understudy.verify.habits.fault.StoreDefects.projectAndResponse;
import static dev.understudy.verify.habits.fault.StoreDefects.refusedProject;

import dev.understudy.verify.habits.server.Response;
import dev.understudy.verify.habits.server.Workbench;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Writes whose effect differs from the one that their responses acknowledge. */
@SuppressWarnings("ImmutableEnumChecker") // A defect is a lambda expression without state.
enum StateFault implements Fault {
    PATCH_IS_NOT_STORED(
            "changeProject",
            "readProject",
            "Acknowledges a PATCH that it does not store.",
            project((request, before, after) -> after.removeAll().setAll(before))),
    PATCH_RESETS_THE_DESCRIPTION(
            "changeProject",
            "readProject",
            "Sets the description to null if a PATCH omits it.",
            projectAndResponse((request, before, after) ->
                    StateEdits.unlessWritten(request, "description", () -> after.putNull("description")))),
    PATCH_RESETS_THE_LABELS(
            "changeProject",
            "readProject",
            "Removes all labels if a PATCH omits them.",
            projectAndResponse((request, before, after) ->
                    StateEdits.unlessWritten(request, "labels", () -> after.putArray("labels")))),
    PATCH_IGNORES_NULL(
            "changeProject",
            "readProject",
            "Keeps the description if a PATCH sets it to null.",
            projectAndResponse((request, before, after) -> {
                if (after.path("description").isNull()) {
                    after.set("description", before.path("description"));
                }
            })),
    PATCH_ADDS_LABELS(
            "changeProject",
            "readProject",
            "Adds the labels of a PATCH to those of the project.",
            projectAndResponse(StateEdits::joinLabels)),
    PATCH_RETURNS_THE_OLD_VALUES(
            "changeProject",
            "readProject",
            "Returns the project as it was before the PATCH, and stores the new values.",
            (request, innocent, state) -> {
                Response before = innocent.respond(request.to("readProject"));
                Response response = innocent.respond(request);
                return response.isSuccess() ? response.withBytes(before.body()) : response;
            }),
    PATCH_STORES_LOWER_CASE(
            "changeProject",
            "readProject",
            "Stores the name of a PATCH in lower case.",
            project((request, before, after) ->
                    after.put("name", after.path("name").asString().toLowerCase(Locale.ROOT)))),
    PATCH_CUTS_THE_DESCRIPTION(
            "changeProject",
            "readProject",
            "Stores the first 100 of up to 200 characters of the description.",
            project((request, before, after) -> StateEdits.cutDescription(after))),
    PATCH_LOSES_ASTRAL_CHARACTERS(
            "changeProject",
            "readProject",
            "Stores question marks instead of characters beyond the basic plane.",
            project((request, before, after) -> StateEdits.loseAstralCharacters(after))),
    PATCH_STORES_ONE_LABEL(
            "changeProject",
            "readProject",
            "Stores only the first label of a PATCH.",
            project((request, before, after) -> StateEdits.keepFirstLabel(after))),
    REFUSED_PATCH_CHANGES_THE_SIZE(
            "changeProject",
            "readProject",
            "Changes the size although it refuses the PATCH.",
            refusedProject((request, before, after) ->
                    after.put("size", before.path("size").asInt() % 100 + 1))),
    PUT_KEEPS_THE_DESCRIPTION(
            "replaceProject",
            "readProject",
            "Keeps the description that a PUT leaves out.",
            projectAndResponse((request, before, after) -> StateEdits.unlessWritten(
                    request, "description", () -> after.set("description", before.path("description"))))),
    PUT_STORES_A_SMALLER_SIZE(
            "replaceProject",
            "readProject",
            "Stores the size of a PUT modulo 64.",
            project((request, before, after) ->
                    after.put("size", after.path("size").asInt() % 64))),
    PUT_LOSES_THE_OWNER(
            "replaceProject",
            "readProject",
            "Does not store the owner of a PUT.",
            project((request, before, after) -> after.set("owner", before.path("owner")))),
    REFUSED_PUT_PAUSES_THE_PROJECT(
            "replaceProject",
            "readProject",
            "Pauses or resumes the project although it refuses the PUT.",
            refusedProject((request, before, after) ->
                    after.put("paused", !before.path("paused").asBoolean()))),
    CREATED_PROJECT_IS_LOST(
            "createProject",
            "readProject",
            "Acknowledges a new project that it does not store.",
            createdAndLost(Workbench::projects)),
    CREATED_PROJECT_HAS_ANOTHER_ID(
            "createProject",
            "readProject",
            "Returns another id than that of the new project.",
            Defects.object(body -> body.put("id", UUID.randomUUID().toString()))),
    CREATED_PROJECT_LOSES_THE_DESCRIPTION(
            "createProject",
            "readProject",
            "Does not store the description of a new project.",
            created(
                    Workbench::projects,
                    request -> Workbench.ROOT,
                    (request, before, after) -> after.putNull("description"))),
    CREATED_PROJECT_HAS_THE_CHOSEN_ID(
            "createProject",
            "readProject",
            "Stores the id in the body, which is read-only, instead of ignoring or refusing it.",
            StateEdits::createWithChosenId),
    CREATED_PROJECT_IS_NOT_LISTED(
            "listProjects",
            "createProject",
            "Lists only the projects that existed at the start.",
            success(StateEdits::onlyFirstTwo)),
    LOCATION_LEADS_NOWHERE(
            "createProject",
            "readProject",
            "Returns the Location of another project, which does not exist.",
            success(response -> response.with("Location", "/projects/" + UUID.randomUUID()))),
    DELETED_PROJECT_IS_READ(
            "deleteProject",
            "readProject",
            "Acknowledges a DELETE that deletes nothing.",
            notDeleted("readProject", StateEdits.deletedProject())),
    DELETED_PROJECT_IS_LISTED(
            Fault.EVERY, "deleteProject", "listProjects", "Lists deleted projects.", StateEdits::listDeleted),
    MOTTO_IS_NOT_STORED(
            "replaceMotto",
            "readMotto",
            "Acknowledges a motto that it does not store.",
            project((request, before, after) -> after.set("motto", before.path("motto")))),
    MOTTO_IS_CUT(
            "replaceMotto",
            "readMotto",
            "Stores the first four characters of a motto.",
            project((request, before, after) -> StateEdits.cutMotto(after))),
    CREATED_ENVIRONMENT_IS_LOST(
            "createEnvironment",
            "readEnvironment",
            "Acknowledges a new environment that it does not store.",
            createdAndLost(Workbench::environments)),
    CREATED_ENVIRONMENT_IS_NOT_LISTED(
            "listEnvironments",
            "createEnvironment",
            "Lists no environments.",
            success(response -> response.withText("{\"items\":[]}"))),
    ENVIRONMENT_IS_NOT_REPLACED(
            "replaceEnvironment",
            "readEnvironment",
            "Acknowledges a PUT that it does not store.",
            environment((request, before, after) -> after.removeAll().setAll(before))),
    ENVIRONMENT_LOSES_VARIABLES(
            "replaceEnvironment",
            "readEnvironment",
            "Does not store the variables of a PUT.",
            environment((request, before, after) -> after.putObject("variables"))),
    DELETED_ENVIRONMENT_IS_READ(
            "deleteEnvironment",
            "readEnvironment",
            "Acknowledges a DELETE that deletes nothing.",
            notDeleted("readEnvironment", Response.empty(204))),
    CREATED_TOKEN_IS_LOST(
            "createToken",
            "readToken",
            "Acknowledges a new token that it does not store.",
            createdAndLost(Workbench::tokens)),
    CREATED_TOKEN_HAS_ANOTHER_LABEL(
            "createToken",
            "readToken",
            "Stores another label than that of the request.",
            created(
                    Workbench::tokens,
                    request -> request.id("environmentId"),
                    (request, before, after) -> after.put("label", "token"))),
    CREATED_TOKEN_IS_NOT_LISTED(
            "listTokens", "createToken", "Lists no tokens.", success(response -> response.withText("[]"))),
    DELETED_TOKEN_IS_READ(
            "deleteToken",
            "readToken",
            "Acknowledges a DELETE that deletes nothing.",
            notDeleted("readToken", Response.empty(204)));

    private final Behaviour behaviour;

    StateFault(String operation, String read, String sentence, Defect defect) {
        this(operation, operation, read, sentence, defect);
    }

    StateFault(String operation, String write, String read, String sentence, Defect defect) {
        behaviour = new Behaviour(operation, List.of(write, read), Symptom.STATE_WRONG, sentence, defect);
    }

    @Override
    public Behaviour behaviour() {
        return behaviour;
    }
}
