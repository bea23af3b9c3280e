package dev.understudy.verify.habits.server;

/** The state of the server. Projects have the empty parent. */
public record Workbench(Resources projects, Resources environments, Resources tokens) {

    /** The parent of every project. */
    public static final String ROOT = "";

    public Workbench() {
        this(new Resources(), new Resources(), new Resources());
    }

    /** Deletes a project with its environments. */
    void removeProject(String id) {
        environments.list(id).forEach(each -> removeEnvironment(each.path("id").asString()));
        projects.remove(id);
    }

    /** Deletes an environment with its tokens. */
    void removeEnvironment(String id) {
        tokens.list(id).forEach(each -> tokens.remove(each.path("id").asString()));
        environments.remove(id);
    }
}
