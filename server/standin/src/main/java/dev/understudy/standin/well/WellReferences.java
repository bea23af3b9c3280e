package dev.understudy.standin.well;

import dev.understudy.standin.seed.SeedEntry;
import dev.understudy.standin.seed.SeedReferences;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks the references in the API's section of the seed data: tenants, parents, own companies, memberships, and the
 * persons and default workspaces of keys. The other ids name things of which the store keeps nothing but the id.
 */
public final class WellReferences {

    private static final String SECTION = "well";

    private final Set<String> workspaces;
    private final Set<String> persons;
    private final Set<Optional<String>> tenants;
    private final Set<Owned> tenantsWorkspaces;
    private final Set<Owned> tenantsCompanies;
    private final Set<Owned> personsWorkspaces;

    private WellReferences(SeedReferences seed) {
        this.workspaces = seed.ids(SECTION, "workspaces", "id");
        this.persons = seed.ids(SECTION, "memberships", "person");
        this.tenantsWorkspaces = owned(seed, "workspaces", "tenant", "id");
        this.tenantsCompanies = owned(seed, "companies", "tenant", "id");
        this.personsWorkspaces = owned(seed, "memberships", "person", "workspace");
        this.tenants = tenantsWorkspaces.stream().map(Owned::owner).collect(Collectors.toSet());
    }

    /** Checks the references. */
    public static void check(SeedReferences seed) {
        WellReferences references = new WellReferences(seed);
        seed.checkEach(SECTION, "companies", references::checkCompany);
        seed.checkEach(SECTION, "workspaces", references::checkWorkspace);
        seed.checkEach(SECTION, "memberships", references::checkMembership);
        seed.checkEach(SECTION, "keys", references::checkKey);
    }

    private void checkCompany(SeedEntry company) {
        if (!tenants.contains(owner(company, "tenant"))) {
            company.report("tenant", "no workspace has this tenant; correct it, or add a workspace");
        }
    }

    private void checkWorkspace(SeedEntry workspace) {
        if (!isOwned(workspace, "tenant", "own_company", tenantsCompanies)) {
            workspace.report(
                    "own_company", "no company of the same tenant has this id; correct it, or add the company");
        }
        if (!isOwned(workspace, "tenant", "parent_workspace", tenantsWorkspaces)) {
            workspace.report(
                    "parent_workspace",
                    "no workspace of the same tenant has this id; correct it, or add the workspace");
        }
    }

    private void checkMembership(SeedEntry membership) {
        membership.requireId("workspace", workspaces, "no workspace has this id; correct it, or add the workspace");
    }

    private void checkKey(SeedEntry key) {
        key.requireId("person", persons, "no membership has this person; correct it, or add a membership");
        key.requireId("default_workspace", workspaces, "no workspace has this id; correct it, or add the workspace");
        boolean bothExist = key.id("person").filter(persons::contains).isPresent()
                && key.id("default_workspace").filter(workspaces::contains).isPresent();
        if (bothExist && !isOwned(key, "person", "default_workspace", personsWorkspaces)) {
            key.report(
                    "default_workspace",
                    "the person of the key has no membership in this workspace; correct it, or add a membership, with"
                            + " 'active: false' if requests with this key shall get 403");
        }
    }

    private static Set<Owned> owned(SeedReferences seed, String list, String owner, String id) {
        return seed.entries(SECTION, list).stream()
                .map(entry -> new Owned(owner(entry, owner), entry.id(id)))
                .collect(Collectors.toSet());
    }

    // An absent reference leads nowhere on purpose.
    private static boolean isOwned(SeedEntry entry, String owner, String reference, Set<Owned> all) {
        return entry.id(reference).isEmpty() || all.contains(new Owned(owner(entry, owner), entry.id(reference)));
    }

    // A tenant is any name, so its case matters; a person is an id.
    private static Optional<String> owner(SeedEntry entry, String property) {
        return property.equals("tenant") ? entry.text(property) : entry.id(property);
    }

    /** An id together with the tenant or the person that it belongs to. */
    private record Owned(Optional<String> owner, Optional<String> id) {}
}
