package dev.understudy.standin.support;

/** The ids and paths of the resources in the test seed. */
public final class SeedIds {

    /** The path of Instantly's current workspace. */
    public static final String CURRENT_PATH = "/api/v2/workspaces/current";
    /** The id of the workspace to which most of Instantly's keys belong. */
    public static final String MAIN = "019e18e2-7947-7550-ac77-000000000001";
    /** The id of a sub-workspace of {@link #MAIN}. */
    public static final String SUB = "019e18e2-7947-7550-ac77-000000000002";
    /** The id of a workspace that is not a sub-workspace of {@link #MAIN}. */
    public static final String FOREIGN = "019e18e2-7947-7550-ac77-000000000003";

    /** The path of Well's workspaces; a test appends an id to it. */
    public static final String WORKSPACES_PATH = "/v1/workspaces/";
    /** The id of Well's workspace in the tenant {@code ours}, to which most of Well's keys have access. */
    public static final String OUR_ID = "00000000-0000-4000-8000-00000000000a";
    /** The path of {@link #OUR_ID}. */
    public static final String OUR_PATH = WORKSPACES_PATH + OUR_ID;
    /** The id of the child workspace of {@link #OUR_ID}. */
    public static final String CHILD_ID = "00000000-0000-4000-8000-00000000000b";
    /** The id of another tenant's workspace. */
    public static final String THEIR_ID = "00000000-0000-4000-8000-00000000000c";
    /** A well-formed id that no resource has. */
    public static final String UNKNOWN_ID = "00000000-0000-4000-8000-0000000000ee";
    /** The id of the company that the seed links to {@link #OUR_ID}. */
    public static final String OUR_COMPANY = "00000000-0000-4000-8000-000000000001";
    /** The id of another company of the tenant {@code ours}. */
    public static final String OUR_OTHER_COMPANY = "00000000-0000-4000-8000-000000000003";
    /** The id of another tenant's company. */
    public static final String THEIR_COMPANY = "00000000-0000-4000-8000-000000000002";

    private SeedIds() {}
}
