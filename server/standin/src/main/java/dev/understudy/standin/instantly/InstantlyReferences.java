package dev.understudy.standin.instantly;

import dev.understudy.contract.Contract;
import dev.understudy.standin.instantly.access.RequiredScopes;
import dev.understudy.standin.seed.SeedEntry;
import dev.understudy.standin.seed.SeedReferences;
import java.util.HashSet;
import java.util.Set;

/** Checks the references in the API's section of the seed data: parents, workspaces of keys, and scopes. */
public final class InstantlyReferences {

    private static final String SECTION = "instantly";

    private InstantlyReferences() {}

    /** Checks the references, and the scopes against those that the contract requires. */
    public static void check(SeedReferences seed, Contract contract) {
        Set<String> workspaces = seed.ids(SECTION, "workspaces", "id");
        Set<String> known = new HashSet<>(workspaces);
        for (SeedEntry deleted : seed.entries(SECTION, "deleted_workspaces")) {
            known.add(deleted.asId());
            if (workspaces.contains(deleted.asId())) {
                deleted.report("a workspace has this id; remove the id here, or the workspace");
            }
        }
        seed.checkEach(
                SECTION,
                "workspaces",
                workspace -> workspace.requireId(
                        "parent", workspaces, "no workspace has this id; correct it, or add the workspace"));
        Set<String> scopes = RequiredScopes.of(contract);
        seed.checkEach(SECTION, "keys", key -> {
            key.requireId(
                    "workspace",
                    known,
                    "no workspace has this id; correct it, add the workspace, or, if requests with this key shall get"
                            + " 404, add the id to instantly.deleted_workspaces");
            key.requireEach(
                    "scopes",
                    scopes,
                    "no operation of the contract requires this scope; use one of " + String.join(", ", scopes)
                            + ", or an empty list for a key that may do nothing");
        });
    }
}
